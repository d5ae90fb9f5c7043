// generated from Shop; do not edit
package shop;

import dev.hardwire.handler.Handshake;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Makes what the handlers of {@link Shop} are provided with. A test overrides some of it, and
 * hands it to {@link ShopWiring#wire}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
class ShopProviders {
  final Db db;

  ShopProviders(Db db) {
    this.db = db;
  }

  /**
   * As Db.tenant(String) makes it.
   */
  Tenant tenant(String name) throws Exception {
    return Db.tenant(name);
  }

  /**
   * As Db.user(Handshake, Tenant) makes it.
   */
  CompletionStage<@Nullable User> user(Handshake handshake, Tenant tenant) throws Exception {
    return db.user(handshake, tenant);
  }

  /**
   * As Db.begin(Tenant) makes it.
   */
  Transaction transaction(Tenant tenant) throws Exception {
    return db.begin(tenant);
  }

  /**
   * As Db.session(Tenant) makes it.
   */
  CompletionStage<Session> session(Tenant tenant) throws Exception {
    return db.session(tenant);
  }
}
