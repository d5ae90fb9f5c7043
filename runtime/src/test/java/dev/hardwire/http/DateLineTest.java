package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The date of answers. */
class DateLineTest {
    @Test
    void doesNotGoBackFromOneEventLoopToTheNext() throws Exception {
        HttpOptions options = HttpOptions.builder().eventLoops(2).build();
        try (Server server = Hardwire.of(ShopWiring.of(new Shop()))
                        .host("127.0.0.1")
                        .http(options)
                        .listen(0);
                var one = new RawClient(server.port());
                var other = new RawClient(server.port())) {
            ZonedDateTime first = date(one);
            ZonedDateTime last = first;
            while (Duration.between(first, last).toSeconds() < 2) {
                for (RawClient client : new RawClient[] {one, other}) {
                    ZonedDateTime next = date(client);
                    assertThat(next).isAfterOrEqualTo(last);
                    last = next;
                }
            }
        }
    }

    @Test
    void isWrittenAsTheRfcWantsIt() {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);
        for (long second = 0; second < 4_000_000_000L; second += 1_234_567) {
            ZonedDateTime time = Instant.ofEpochSecond(second).atZone(ZoneOffset.UTC);
            assertThat(DateLine.text(second)).isEqualTo(form.format(time));
        }
    }

    private static ZonedDateTime date(RawClient client) throws Exception {
        String date = client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
                .answer()
                .headers()
                .get("date");
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
