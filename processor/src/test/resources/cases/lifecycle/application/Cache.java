package shop;

import dev.hardwire.annotation.OnStart;
import java.util.Optional;

final class Cache implements AutoCloseable {
  @OnStart
  void warm(Optional<Pool> pool) {}

  @Override
  public void close() {}
}
