// generated from Shop; do not edit
package shop;

import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Request;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

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
   * As Db.tenant(String, Request) makes it.
   */
  Tenant tenant(String name, Request request) throws Exception {
    return Db.tenant(name, request);
  }

  /**
   * As Db.user(Handshake, Tenant) makes it.
   */
  CompletionStage<User> user(Handshake handshake, Tenant tenant) throws Exception {
    return db.user(handshake, tenant);
  }

  /**
   * As Db.presence(User) makes it.
   */
  Presence presence(User user) throws Exception {
    return db.presence(user);
  }

  /**
   * As Db.begin(Tenant) makes it.
   */
  Transaction transaction(Tenant tenant) throws Exception {
    return db.begin(tenant);
  }
}
