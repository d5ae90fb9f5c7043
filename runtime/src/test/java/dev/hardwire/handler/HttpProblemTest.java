package dev.hardwire.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a problem can have. */
class HttpProblemTest {
    @Test
    void everyMember() {
        var problem = HttpProblem.builder(403)
                .type(URI.create("https://example.com/out-of-credit"))
                .title("You do not have enough credit.")
                .detail("Your balance is 30, but that costs 50.")
                .instance(URI.create("/account/12345/msgs/abc"))
                .header("Retry-After", "120")
                .header("Link", "</a>")
                .header("Link", "</b>")
                .with("balance", 30)
                .with("nothing", null)
                .build();
        assertThat(problem.status()).isEqualTo(403);
        assertThat(problem.type()).isEqualTo(URI.create("https://example.com/out-of-credit"));
        assertThat(problem.title()).isEqualTo("You do not have enough credit.");
        assertThat(problem.detail())
                .isEqualTo(problem.getMessage())
                .isEqualTo("Your balance is 30, but that costs 50.");
        assertThat(problem.instance()).isEqualTo(URI.create("/account/12345/msgs/abc"));
        assertThat(problem.headers())
                .containsExactly(entry("Retry-After", List.of("120")), entry("Link", List.of("</a>", "</b>")));
        assertThat(problem.extensions()).containsExactly(entry("balance", 30), entry("nothing", null));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 399, 600})
    void aStatusThatIsNoErrorIsRefused(int status) {
        assertThatThrownBy(() -> new HttpProblem(status, null)).hasMessageContaining("from 400 to 599, not " + status);
    }

    @Test
    void membersOfTheRfcAreNoExtensions() {
        assertThatThrownBy(() -> HttpProblem.builder(400).with("title", "a"))
                .hasMessageContaining("method of that name");
    }

    @Test
    void headersThatCannotBeSentAreRefusedAtOnce() {
        var builder = HttpProblem.builder(400);
        assertThatThrownBy(() -> builder.header("Content-Type", "a")).hasMessageContaining("set by the server");
        assertThatThrownBy(() -> builder.header("X", "a\r\nb")).hasMessageContaining("cannot have the character 13");
        assertThatThrownBy(() -> builder.header("X Y", "a")).hasMessageContaining("cannot be the name");
    }
}
