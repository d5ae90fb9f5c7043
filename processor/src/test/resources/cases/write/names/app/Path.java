package shop;

import dev.hardwire.annotation.Controller;

@Controller
final class Path implements PathApi {
  @Override
  public PathResponse path(String class_, String new_) {
    return new PathResponse.Ok(class_ + " " + new_);
  }
}
