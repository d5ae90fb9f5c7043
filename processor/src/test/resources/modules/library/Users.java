package accounts;

import accounts.api.User;
import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.OnError;
import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Request;
import java.util.NoSuchElementException;

@Controller
final class Users {
  String root(Request request) {
    return "accounts at " + request.path();
  }

  User addUser(User body) {
    return body;
  }

  User getUser(long id) {
    if (id == 404) {
      throw new NoSuchElementException("account " + id);
    }
    return new User("n" + id);
  }

  String deleteUser(long id, Keepers.Keeper keeper) {
    return keeper.name() + " deletes " + id;
  }

  @OnError
  HttpProblem missing(NoSuchElementException e, Request request) {
    return new HttpProblem(404, "no " + e.getMessage() + " at " + request.path());
  }
}
