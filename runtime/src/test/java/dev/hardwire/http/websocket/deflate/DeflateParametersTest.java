package dev.hardwire.http.websocket.deflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is agreed on, by RFC 7692, 7.1, and how offers are written, by RFC 6455, 9.1. */
class DeflateParametersTest {
    private static final WebSocketCompression TAKEOVER =
            WebSocketCompression.builder().enabled(true).contextTakeover(true).build();

    private static String agreed(String offers, WebSocketCompression options) {
        var parsed = ExtensionOffer.parse(List.of(offers));
        assertThat(parsed).isNotNull();
        var agreed = DeflateParameters.negotiate(parsed, options);
        return agreed == null ? "" : agreed.header();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            permessage-deflate                                           | permessage-deflate
            permessage-deflate; client_max_window_bits                   | permessage-deflate
            permessage-deflate; client_max_window_bits=9                 | permessage-deflate; client_max_window_bits=9
            permessage-deflate; client_max_window_bits=15                | permessage-deflate
            permessage-deflate; server_max_window_bits=8                 | permessage-deflate; server_max_window_bits=8
            permessage-deflate; server_max_window_bits="10"              | permessage-deflate; server_max_window_bits=10
            permessage-deflate; server_max_window_bits=15                | permessage-deflate; server_max_window_bits=15
            permessage-deflate;server_no_context_takeover                | permessage-deflate; server_no_context_takeover
            permessage-deflate ; client_no_context_takeover              | permessage-deflate; client_no_context_takeover
            x-other; a=b, permessage-deflate                             | permessage-deflate
            permessage-deflate; server_max_window_bits=10, permessage-deflate | permessage-deflate; server_max_window_bits=10
            permessage-deflate; server_max_window_bits=7, permessage-deflate  | permessage-deflate
            permessage-deflate; x=1, permessage-deflate; server_max_window_bits=9 | permessage-deflate; server_max_window_bits=9
            """)
    void offersThatAreAccepted(String offers, String answer) {
        assertThat(agreed(offers, TAKEOVER)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-webkit-deflate-frame",
                "permessage-bzip2",
                "permessage-deflate; server_max_window_bits",
                "permessage-deflate; server_max_window_bits=7",
                "permessage-deflate; server_max_window_bits=16",
                "permessage-deflate; server_max_window_bits=08",
                "permessage-deflate; server_max_window_bits=x",
                "permessage-deflate; client_max_window_bits=7",
                "permessage-deflate; client_max_window_bits=16",
                "permessage-deflate; client_max_window_bits=010",
                "permessage-deflate; server_no_context_takeover=1",
                "permessage-deflate; client_no_context_takeover=true",
                "permessage-deflate; server_no_context_takeover; server_no_context_takeover",
                "permessage-deflate; client_max_window_bits=9; client_max_window_bits=9",
                "permessage-deflate; unknown",
                "permessage-deflate; server_max_window_bits=10; unknown=2"
            })
    void offersThatAreDeclined(String offers) {
        assertThat(agreed(offers, TAKEOVER)).isEmpty();
    }

    @Test
    void theServerMayWantLess() {
        var options = WebSocketCompression.builder()
                .enabled(true)
                .serverWindowBits(11)
                .clientWindowBits(10)
                .build();
        String alone = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";
        assertThat(agreed("permessage-deflate", options)).isEqualTo(alone + "; server_max_window_bits=11");
        assertThat(agreed("permessage-deflate; client_max_window_bits", options))
                .isEqualTo(alone + "; server_max_window_bits=11; client_max_window_bits=10");
        assertThat(agreed("permessage-deflate; server_max_window_bits=9; client_max_window_bits=9", options))
                .isEqualTo(alone + "; server_max_window_bits=9; client_max_window_bits=9");
    }

    @Test
    void offersMayComeInSeveralHeaders() {
        assertThat(ExtensionOffer.parse(List.of("a; b=\"c\", ,d", "e")))
                .containsExactly(
                        new ExtensionOffer("a", List.of(new ExtensionOffer.Parameter("b", "c"))),
                        new ExtensionOffer("d", List.of()),
                        new ExtensionOffer("e", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "a;",
                "a b",
                "a; b=",
                "a; =b",
                "a; b=\"c",
                "a; b=\"\"",
                "a; b=\"c d\"",
                "a; b=\"c\"d",
                "ä"
            })
    void headersThatAreMalformed(String value) {
        assertThat(ExtensionOffer.parse(List.of(value))).isNull();
    }

    @Test
    void optionsThatMakeNoSense() {
        assertThatThrownBy(() -> WebSocketCompression.builder().level(10))
                .hasMessage("level must be from 1 to 9, not 10");
        assertThatThrownBy(() -> WebSocketCompression.builder().threshold(-1))
                .hasMessage("threshold must be at least 0, not -1");
        assertThatThrownBy(() -> WebSocketCompression.builder().serverWindowBits(7))
                .hasMessage("serverWindowBits must be from 8 to 15, not 7");
        assertThatThrownBy(() -> WebSocketCompression.builder().clientWindowBits(16))
                .hasMessage("clientWindowBits must be from 8 to 15, not 16");
        var options = WebSocketCompression.builder().threshold(1).level(2).build();
        assertThat(options.toBuilder().build())
                .usingRecursiveComparison()
                .isEqualTo(options)
                .isNotEqualTo(WebSocketCompression.defaults());
    }
}
