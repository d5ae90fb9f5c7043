package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.Property;
import org.jspecify.annotations.Nullable;

@Application(openapi = "openapi.yaml")
@Controller
public final class Shop {
  record Kinds(Scores scores, Point point, Row row, Id id, Level level) {}

  record Scores(@Nullable String name) {}

  record Point(double x) {}

  record Row(String first, Boolean second, Boolean third) {}

  sealed interface Id {
    record OfString(String value) implements Id {}

    record OfNumber(long value) implements Id {}
  }

  enum Level {
    @Property("1")
    LOW,
    @Property("3")
    HIGH
  }

  void putKinds(Kinds body) {}
}
