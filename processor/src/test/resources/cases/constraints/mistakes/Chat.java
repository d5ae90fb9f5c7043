package shop;

import dev.hardwire.annotation.BeforeConnect;
import dev.hardwire.annotation.BeforeEvent;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnDisconnecting;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.Param;
import dev.hardwire.annotation.PerConnection;
import dev.hardwire.annotation.Provides;
import dev.hardwire.handler.EventCall;
import dev.hardwire.handler.Socket;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

@Namespace("/chat")
final class Chat {
  record Tenant(int id) {}

  record Limit(int count) {}

  @Provides
  @PerConnection
  @NotNull
  static Tenant tenant(@Param(value = "tenant", in = "query") @Min(1) int tenant) {
    return new Tenant(tenant);
  }

  @Provides
  @PerConnection
  static Limit limit(@Param(value = "tenant", in = "query") @Max(1) int tenant) {
    return new Limit(tenant);
  }

  @OnConnect
  static void connect(@NotNull Socket socket, @NotNull Tenant tenant, Limit limit) {}

  @OnEvent
  static void wrong(Mistaken mistaken) {}

  @OnEvent
  static @NotBlank String answer() {
    return "";
  }

  @OnEvent
  static List<@NotBlank String> answers() {
    return List.of();
  }

  @BeforeConnect
  static void admit(@NotNull Socket socket) {}

  @BeforeEvent
  static void look(@NotNull EventCall call) {}

  @OnDisconnecting
  static void leaving(@NotNull Socket socket) {}
}
