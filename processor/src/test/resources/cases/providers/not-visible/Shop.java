package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Provides;

@Application
final class Shop {
  @Provides
  static Tenant tenant() {
    return new Tenant();
  }

  @Provides
  static Transaction transaction(Tenant tenant) {
    return new Transaction();
  }
}
