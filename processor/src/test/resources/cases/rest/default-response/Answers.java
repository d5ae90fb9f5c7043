package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.Status;

@Controller
final class Answers {
  Answer getAnswer() {
    return new Answer.Other(418, "short and stout");
  }

  sealed interface Answer {
    @Status(200)
    record Ok(String text) implements Answer {}

    @Status(0)
    record Other(int status, String body) implements Answer {}
  }
}
