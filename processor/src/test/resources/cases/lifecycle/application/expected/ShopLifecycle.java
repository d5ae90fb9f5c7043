// generated from Shop; do not edit
package shop;

import dev.hardwire.spi.Lifecycle;
import dev.hardwire.spi.StartCall;
import dev.hardwire.spi.StopCall;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * What {@link Shop} does before its server listens, and when it has stopped.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShopLifecycle implements Lifecycle {
  private final Cache cache;

  private final Database database;

  private final Orders orders;

  private final ShopProviders providers;

  ShopLifecycle(Cache cache, Database database, Orders orders, ShopProviders providers) {
    this.cache = cache;
    this.database = database;
    this.orders = orders;
    this.providers = providers;
  }

  @Override
  public void start(StartCall call) throws Exception {
    call.starting("Configuration.load");
    providers.settings(call.await(Configuration.load()));
    call.starting("Database.open");
    providers.pool(call.closing(database.open(providers.settings())));
    call.starting("Cache.warm");
    cache.warm(Optional.ofNullable(providers.pool()));
  }

  @Override
  public void stop(StopCall call) {
    call.stopping("Database.flush", 2, () -> call.await(database.flush()));
    call.stopping("Database.report", 2, () -> database.report(providers.pool()));
    call.stopping("Orders.close", 0, () -> orders.close());
    call.closing(cache);
  }
}
