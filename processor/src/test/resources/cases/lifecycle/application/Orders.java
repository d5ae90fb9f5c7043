package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.OnStop;

@Controller
final class Orders implements AutoCloseable {
  Order getOrder(long id, Pool pool) {
    return new Order("");
  }

  @OnStop
  @Override
  public void close() {}
}
