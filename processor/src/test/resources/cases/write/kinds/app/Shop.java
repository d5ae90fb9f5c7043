package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Controller;

@Application(openapi = "openapi.yaml")
@Controller
public final class Shop implements KindsApi {
  @Override
  public PutEverythingResponse putEverything(Everything body) {
    return body.point() == null
        ? new PutEverythingResponse.Default(404, body.id())
        : new PutEverythingResponse.Ok(body.shape(), body.level(), body.point());
  }
}
