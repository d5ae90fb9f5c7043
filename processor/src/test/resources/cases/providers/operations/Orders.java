package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.handler.Content;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

@Controller
final class Orders {
  List<Order> listOrders(Transaction transaction, Tenant tenant, Optional<User> user, int limit) {
    return List.of();
  }

  CompletionStage<Void> addOrder(@Nullable User user, Session session, Order body) {
    return CompletableFuture.completedFuture(null);
  }

  CompletionStage<Order> getOrder(long id, Transaction transaction) {
    return CompletableFuture.completedFuture(new Order(""));
  }

  Content export(Transaction transaction) {
    return Content.of(new byte[0]);
  }
}
