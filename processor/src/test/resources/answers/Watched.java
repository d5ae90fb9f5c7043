package shop;

import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** A stream that is known to be open. */
public final class Watched extends ByteArrayInputStream {
  public static final AtomicInteger OPEN = new AtomicInteger();
  private boolean closed;

  Watched(byte[] bytes) {
    super(bytes);
    OPEN.incrementAndGet();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      OPEN.decrementAndGet();
    }
  }
}
