package shop;

import dev.hardwire.annotation.Property;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record Pet(
    Optional<Long> id, @Property("nam") String name, @Nullable String tagg, @Nullable String colour, @Nullable Status status) {
  Pet(long id, String name, @Nullable Status status) {
    this(Optional.of(id), name, null, null, status);
  }
}
