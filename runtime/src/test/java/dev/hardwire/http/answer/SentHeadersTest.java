package dev.hardwire.http.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names and values that headers of a handler can have. */
class SentHeadersTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "a(b", "a\tb", "\u00fc", "a\r\nb"})
    void aNameIsAToken(String name) {
        assertThatThrownBy(() -> new SentHeaders().add(name, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + name + "\" cannot be the name of a header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "\u00fc", "\u007f"})
    void aValueIsALineOfAscii(String value) {
        assertThatThrownBy(() -> new SentHeaders().add("X-A", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The header X-A cannot have the character ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-A", "a", "x.y|z"})
    void whatCanBeSent(String name) {
        var headers = new SentHeaders();
        headers.add(name, "one").add(name, "\ttwo");
        assertThat(headers.map()).isEqualTo(Map.of(name, "one, \ttwo"));
    }
}
