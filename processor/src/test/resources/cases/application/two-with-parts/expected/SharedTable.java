// generated from Shared; do not edit
package shop;

import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The events of {@code /shared} that {@link Shared} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class SharedTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of();

  SharedTable() {
  }

  @Override
  public String name() {
    return "/shared";
  }

  @Override
  public Set<String> events() {
    return EVENTS;
  }

  @Override
  public int find(String event) {
    return NOT_FOUND;
  }

  @Override
  public boolean isNonBlocking(int handler) {
    return false;
  }

  @Override
  public void event(int handler, SocketCall call) throws Exception {
    throw new IllegalArgumentException("There is no handler " + handler);
  }
}
