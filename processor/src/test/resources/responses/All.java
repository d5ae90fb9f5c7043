package shop;

import shop.api.AnyResponse;
import shop.api.BodiesResponse;
import shop.api.Body;
import shop.api.DefaultApi;
import shop.api.Filter;
import shop.api.KindsResponse;
import shop.api.NothingResponse;
import shop.api.PhotoResponse;
import shop.api.SeveralResponse;
import dev.hardwire.annotation.Controller;
import dev.hardwire.handler.Content;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@Controller
public final class All implements DefaultApi {
  @Override
  public KindsResponse kinds(String kind) {
    LocalDate day = LocalDate.of(2026, 1, 31);
    Filter filter = new Filter("a", "hidden");
    return switch (kind) {
      case "ok" -> new KindsResponse.Ok("fine", 3, List.of("a", "b"), day, filter);
      case "bare" -> new KindsResponse.Ok("fine", 3, null, null, null);
      case "nothing" -> new KindsResponse.NoContent();
      case "moved" -> new KindsResponse.Redirection(307, URI.create("/kinds/ok"));
      case "gone" -> new KindsResponse.ClientError(410, filter);
      case "other" -> new KindsResponse.Default(503, "later");
      case "200 by default" -> new KindsResponse.Default(206, "part");
      case "out of range" -> new KindsResponse.ClientError(200, filter);
      case "long body" -> new KindsResponse.Ok("too long", 3, null, null, null);
      case "low header" -> new KindsResponse.Ok("fine", 0, null, null, null);
      case "long header" -> new KindsResponse.Ok("fine", 3, List.of("a", "b", "c"), null, null);
      case "header pattern" -> new KindsResponse.Ok("fine", 3, null, null, new Filter("A", null));
      case "body and header" -> new KindsResponse.Ok("too long", 0, null, null, null);
      default -> null;
    };
  }

  @Override
  public BodiesResponse bodies(String kind) {
    return new BodiesResponse.Ok(switch (kind) {
      case "valid" -> body(kind, new BigDecimal("1.5"), List.of(1L, 2L), "a@b.io", Map.of("a", 1L), 20L);
      case "bound" -> body(kind, new BigDecimal("0.0"), null, null, null, null);
      case "multiple" -> body(kind, new BigDecimal("0.7"), null, null, null, null);
      case "unique" -> body(kind, null, List.of(1L, 1L), null, null, null);
      case "few" -> body(kind, null, List.of(1L), null, null, null);
      case "format" -> body(kind, null, null, "nobody", null, null);
      case "names" -> body(kind, null, null, null, Map.of("long", 1L), null);
      case "empty" -> body(kind, null, null, null, Map.of(), null);
      default -> body(kind, null, null, null, null, 11L);
    });
  }

  private static Body body(
      String kind, BigDecimal number, List<Long> list, String email, Map<String, Long> free, Long when) {
    return new Body(kind, number == null ? null : number.doubleValue(), list, email, free, when, 5L);
  }

  @Override
  public PhotoResponse photo() {
    return new PhotoResponse.Ok(Content.of(new byte[] {1, 2, 3}));
  }

  @Override
  public SeveralResponse several() {
    return new SeveralResponse.OkJson(7);
  }

  @Override
  public NothingResponse nothing() {
    return new NothingResponse.NoContent();
  }

  @Override
  public AnyResponse any() {
    return new AnyResponse.Default(202);
  }
}
