package shop;

import dev.hardwire.annotation.Controller;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Controller
final class Orders {
  Order getOrder(long id, Transaction transaction, Visit visit) {
    Shop.LOG.add("order " + id);
    if (id == 13) {
      throw new IllegalArgumentException("An unlucky number");
    }
    return new Order(id + " of " + transaction.user().name());
  }

  CompletionStage<Order> getTenant(User user, Tenant tenant, Optional<Guest> guest) {
    return CompletableFuture.completedFuture(
        new Order(user.name() + " of " + tenant.name() + guest.map(Guest::name).orElse("")));
  }
}
