package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.SecurityCheck;
import dev.hardwire.handler.BasicCredentials;
import dev.hardwire.handler.Request;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

@Controller
class Vault {
  void first() {}

  @SecurityCheck("key")
  Object key(BasicCredentials credentials) {
    return credentials;
  }

  @SecurityCheck("basic")
  boolean basic(BasicCredentials credentials) {
    return true;
  }

  @SecurityCheck("hoba")
  Object hoba(Request request, List<String> scopes) {
    return request;
  }

  @SecurityCheck("token")
  Object token(String token) {
    return token;
  }

  @SecurityCheck("oidc")
  CompletionStage<Optional<Object>> oidc(String token) {
    return null;
  }

  @SecurityCheck("more")
  Object more(String certificate, int number) {
    return certificate;
  }
}

@Application(openapi = "openapi.yaml")
final class Shop {}
