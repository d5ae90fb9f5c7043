package dev.hardwire.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names have the form of a dynamic namespace. */
class NamespaceTemplateTest {
    @ParameterizedTest
    @CsvSource({
        "/org-7, true",
        "/org-é%20, true",
        "/org-, false",
        "/org, false",
        "/org-7/x, false",
        "/, false",
        "x/org-7, false",
    })
    void oneVariable(String name, boolean matches) {
        assertThat(NamespaceTemplate.of("/org-", "").matches(name)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "/a/1/b/2, true",
        "/a/1/b/, false",
        "/a/1/2/b/3, false",
        "/a/1/b/2/3, false",
    })
    void twoVariables(String name, boolean matches) {
        assertThat(NamespaceTemplate.of("/a/", "/b/", "").matches(name)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "/org-ab, true",
        "/org-abcd, false",
        "/org-7, false",
        "/org-ab7, false",
    })
    void patternsAreOfTheWholeValue(String name, boolean matches) {
        assertThat(NamespaceTemplate.of("/org-", "").where(0, "[a-z]{2}|abc").matches(name))
                .isEqualTo(matches);
    }

    /** A pattern that takes longer than the universe will last. */
    @Test
    void patternsTakeABoundedTime() {
        var template = NamespaceTemplate.of("/", "").where(0, "(a|aa)+");
        assertThat(template.matches("/aaa")).isTrue();
        assertThat(template.matches("/" + "a".repeat(200) + "b")).isFalse();
    }
}
