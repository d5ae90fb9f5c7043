package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.handler.ServerSentEvent;
import java.util.List;
import java.util.concurrent.Flow;

@Controller
final class Ticks {
  Flow.Publisher<ServerSentEvent<Tick>> ticks() {
    return subscriber -> {};
  }

  Flow.Publisher<List<Long>> lines() {
    return subscriber -> {};
  }
}
