// generated from Shop; do not edit
package shop;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Makes what the handlers of {@link Shop} are provided with. A test overrides some of it, and
 * hands it to {@link ShopWiring#wire}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
class ShopProviders {
  private @Nullable Settings settings;

  private @Nullable Pool pool;

  ShopProviders() {
  }

  /**
   * What Configuration.load() has made at the start.
   */
  Settings settings() {
    if (settings == null) {
      throw new IllegalStateException(
          "Configuration.load has made no settings yet: the server has not started");
    }
    return settings;
  }

  void settings(Settings settings) {
    this.settings = settings;
  }

  /**
   * What Database.open(Settings) has made at the start.
   */
  Pool pool() {
    if (pool == null) {
      throw new IllegalStateException(
          "Database.open has made no pool yet: the server has not started");
    }
    return pool;
  }

  void pool(Pool pool) {
    this.pool = pool;
  }
}
