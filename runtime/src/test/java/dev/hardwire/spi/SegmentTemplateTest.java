package dev.hardwire.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segments of several parts. */
class SegmentTemplateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "a:cancel | a",
                ":cancel | -",
                "a:cancel:cancel | a:cancel",
                "cancel | -",
                "a:cancel2 | -",
                "😀:cancel | 😀"
            })
    void aLastLiteralEndsTheSegment(String segment, String value) {
        SegmentTemplate template = SegmentTemplate.of("", ":cancel");
        assertThat(template.matches(segment)).isEqualTo(value != null);
        if (value != null) {
            assertThat(template.value(segment, 0)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"v1.2-3x, true, 1, 2, 3", "v1.2.3-4x, true, 1, 2.3, 4", "v1.2x, false,,,", "v.2-3x, false,,,"})
    void aVariableGoesUpToTheNextLiteral(String segment, boolean matches, String first, String second, String third) {
        SegmentTemplate template = SegmentTemplate.of("v", ".", "-", "x");
        assertThat(template.matches(segment)).isEqualTo(matches);
        if (matches) {
            assertThat(template.value(segment, 0)).isEqualTo(first);
            assertThat(template.value(segment, 1)).isEqualTo(second);
            assertThat(template.value(segment, 2)).isEqualTo(third);
        }
    }

    @Test
    void variablesHaveTextBetweenThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentTemplate.of("", "", ""))
                .withMessage("Two variables of a template have text between them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentTemplate.of("a"))
                .withMessage("A template has a variable");
    }
}
