package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.Property;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Controller
final class Pets {
  record Color(@Property("R") @Nullable Long r, @Property("G") @Nullable Long g) {}

  record Page(@Nullable Long number, @Nullable Long size) {}

  void none() {}

  void some(@Nullable Long limit, @Nullable Color color, @Nullable Page page) {}

  String open(@Nullable Long limit, @Nullable Map<String, String> rest) {
    return limit + " " + rest;
  }
}
