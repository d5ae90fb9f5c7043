package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.Param;
import org.jspecify.annotations.Nullable;

@Controller
final class Call {
  List call(
      long call,
      java.util.@Nullable List<String> in,
      String json,
      @Nullable Boolean answer,
      @Nullable CallOut out,
      @Param("body") List body) {
    String value = call + " " + in + " " + json + " " + answer + " " + out;
    return new List(body.in(), body.out(), value, body.property(), body.violations(), body.seen(), body.count(),
        body.class_(), body.dollar(), body.instance());
  }
}
