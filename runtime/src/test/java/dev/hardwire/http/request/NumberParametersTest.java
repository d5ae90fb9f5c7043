package dev.hardwire.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.json.Violation;
import dev.hardwire.spi.json.Violations;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in binary precision that are sent as parameters. */
class NumberParametersTest {
    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5,",
        "-1e3, -1000,",
        "1e308, 1e308,",
        "1e309, 0, must be a number in the range of double precision",
        "-1e999999999, 0, must be a number in the range of double precision",
        "1e-999999999, 0,",
        "x, 0, must be a number"
    })
    void doublePrecision(String text, double expected, String violation) {
        check(ParameterReader::float64, text, expected, violation);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5,",
        "1e38, 1e38,",
        "1e39, 0, must be a number in the range of single precision",
        "-1e39, 0, must be a number in the range of single precision"
    })
    void singlePrecision(String text, float expected, String violation) {
        check(ParameterReader::float32, text, expected, violation);
    }

    private static void check(ToDoubleFunction<ParameterReader> read, String text, double expected, String violation) {
        var violations = new Violations();
        var reader = new ParameterReader(new RequestParameters("/?n=" + text, EmptyHttpHeaders.INSTANCE), violations);
        assertThat(reader.query("n")).isTrue();
        assertThat(read.applyAsDouble(reader)).isEqualTo(expected);
        assertThat(violations.list())
                .extracting(Violation::message)
                .isEqualTo(violation == null ? List.of() : List.of(violation));
    }
}
