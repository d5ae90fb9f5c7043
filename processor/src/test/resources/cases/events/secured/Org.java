package shop;

import dev.hardwire.annotation.BeforeConnect;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.NonBlocking;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.Secured;

/** A namespace whose name has a part that the caller must have, too. */
@Secured("key")
@Namespace("/org-{id}")
@NonBlocking
final class Org {
  @BeforeConnect
  boolean mayEnter(Shop.User user, String id) {
    return user.name().endsWith("@" + id);
  }

  @OnEvent
  String badge(Shop.Badge badge) {
    return badge.text();
  }
}
