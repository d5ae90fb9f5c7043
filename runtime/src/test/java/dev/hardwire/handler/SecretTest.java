package dev.hardwire.handler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets are compared as texts are, and shown by nothing. */
class SecretTest {
    @ParameterizedTest
    @CsvSource({
        "a, a, true",
        "a, b, false",
        "a, aa, false",
        "aa, a, false",
        "'', a, false",
        "'', '', true",
        "é, é, true",
        "é, e, false",
    })
    void equal(String given, String expected, boolean equal) {
        assertThat(Secret.equal(given, expected)).isEqualTo(equal);
    }

    @ParameterizedTest
    @CsvSource({"alice, open sesame"})
    void passwordsAreForNoLog(String username, String password) {
        assertThat(new BasicCredentials(username, password).toString())
                .contains(username)
                .doesNotContain(password);
    }
}
