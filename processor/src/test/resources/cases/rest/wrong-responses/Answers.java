package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.Status;

@Controller
final class Answers {
  Answer getAnswer() {
    return new Answer.Ok("", "");
  }

  sealed interface Answer {
    @Status(200)
    record Ok(String one, String two) implements Answer {}

    @Status(201)
    final class Created implements Answer {}

    @Status(0)
    record Other(String body) implements Answer {}
  }
}
