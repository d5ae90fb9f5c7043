package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.OnError;
import dev.hardwire.handler.HttpProblem;
import java.util.NoSuchElementException;

@Controller
final class Customers {
  String getUser(long id) {
    if (id == 404) {
      throw new NoSuchElementException("customer " + id);
    }
    return "customer " + id;
  }

  String deleteUser(long id, Callers.Caller caller) {
    return caller.name() + " deletes " + id;
  }

  String below(String anything) {
    return "shop has " + anything;
  }

  @OnError
  HttpProblem missing(NoSuchElementException e) {
    return new HttpProblem(410, "no " + e.getMessage());
  }
}
