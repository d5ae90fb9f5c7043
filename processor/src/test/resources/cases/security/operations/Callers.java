package shop;

import dev.hardwire.annotation.SecurityCheck;
import dev.hardwire.handler.Request;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

class Callers {
  @SecurityCheck("key")
  @Nullable Partner partner(String key, Request request) {
    return null;
  }

  @SecurityCheck("token")
  CompletionStage<Customer> customer(List<String> scopes, String token) {
    return CompletableFuture.completedFuture(null);
  }

  @SecurityCheck("certificate")
  public Coins.Machine machine(X509Certificate certificate) {
    return null;
  }
}
