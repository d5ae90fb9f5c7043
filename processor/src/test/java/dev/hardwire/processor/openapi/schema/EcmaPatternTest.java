package dev.hardwire.processor.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What patterns match: what ECMA-262 says, also where Java's own meaning is another one. */
class EcmaPatternTest {
    static Stream<Arguments> matching() {
        return Stream.of(
                arguments("^a$", "a"),
                arguments("^a|b$", "xb"),
                arguments("^[\\w-]+$", "a-b"),
                arguments("^[^/]+$", "a"),
                arguments("\\/", "/"),
                arguments("^\\d{2,3}$", "123"),
                arguments("^a{2,}b{1}$", "aaab"),
                arguments("^(?:a|b)+?$", "ab"),
                arguments("^(?<first>a)b$", "ab"),
                arguments("(?<=a)b", "ab"),
                arguments("(?<!a)b", "cb"),
                arguments("^\\s$", "\u00a0"),
                arguments("^\\s$", "\ufeff"),
                arguments("^[\\s]$", "\u2003"),
                arguments("^[^\\S]$", "\u2003"),
                arguments("^\\S$", "a"),
                arguments("^.$", "\u0085"),
                arguments("^.$", "\ud83d\ude00"),
                arguments("^\\u{1F600}+$", "\ud83d\ude00"),
                arguments("^\\u0061$", "a"),
                arguments("^\\x61$", "a"),
                arguments("^\\0$", "\0"),
                arguments("^[\\000-\\037]$", "\u001f"),
                arguments("^\\p{Print}\\p{Han}$", "~\u6f22"),
                arguments("^\\v$", "\u000b"),
                arguments("^\\p{L}+$", "äß"),
                arguments("^[\\p{L}\\p{Nd}]+$", "ä1"),
                arguments("^\\p{Script=Greek}$", "λ"),
                arguments("^\\p{sc=Greek}$", "λ"),
                arguments("^\\P{Lu}$", "a"),
                arguments("^\\p{gc=Lu}$", "A"),
                arguments("^\\p{Alphabetic}\\p{ASCII}$", "äa"),
                arguments("^([a|b])(,\\1)*$", "a,a"),
                arguments("^(a)(?:b|\\1)$", "aa"),
                arguments("^[[]$", "["),
                arguments("^[a&&b]+$", "&&a"),
                arguments("^{a}$", "{a}"),
                arguments("^a{1}$", "a"),
                arguments("^a{,2}$", "a{,2}"),
                arguments("^[^]$", "a"),
                arguments("\\bfoo\\b", "a foo b"),
                arguments("^[\\b]$", "\b"),
                arguments("\\Boo", "foo"),
                arguments("^\\p{Letter}\\p{digit}\\p{Lowercase_Letter}$", "É\u09eae"),
                arguments("^\\p{White_Space}\\p{General_Category=Decimal_Number}$", " 1"),
                arguments("^\\cj\\cJ$", "\n\n"),
                arguments("^([ab])-\\1$", "a-a"),
                arguments("^(?<one>[a-c])(?<t_2>.)\\k<t_2>\\k<one>0$", "abba0"),
                arguments("^[a\\S]$", "b"),
                arguments("(?<=a{1,3})b", "aab"),
                arguments("é\\b", "éa"));
    }

    @ParameterizedTest
    @MethodSource("matching")
    void matches(String pattern, String text) throws EcmaPattern.Refused {
        assertThat(Pattern.compile(EcmaPattern.toJava(pattern)).matcher(text).find())
                .isTrue();
    }

    static Stream<Arguments> notMatching() {
        return Stream.of(
                arguments("^a$", "a\n"),
                arguments("^[a]$", "a\r\n"),
                arguments("^a$", "b\na\nb"),
                arguments("^\\d$", "\u0663"),
                arguments("^\\w$", "é"),
                arguments("^.$", "\u2028"),
                arguments("[]", "a"),
                arguments("^[a&&b]$", "c"),
                arguments("^[[a]]$", "a"),
                arguments("^\\S$", "\u00a0"),
                arguments("é\\b", "é"));
    }

    @ParameterizedTest
    @MethodSource("notMatching")
    void doesNotMatch(String pattern, String text) throws EcmaPattern.Refused {
        assertThat(Pattern.compile(EcmaPattern.toJava(pattern)).matcher(text).find())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "(",
                "a)",
                "*a",
                "a**",
                "a++",
                "a?+",
                "a{1}+",
                "a+?+",
                "\\",
                "\\A",
                "\\z",
                "\\h",
                "\\e",
                "(?>a)",
                "(?i)a",
                "[b-a]",
                "\\u{110000}"
            })
    void isNoPattern(String pattern) {
        assertThatThrownBy(() -> EcmaPattern.toJava(pattern))
                .isInstanceOfSatisfying(
                        EcmaPattern.Refused.class,
                        e -> assertThat(e.isUnsupported()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(a)?\\1", "(a)|b\\1", "\\1(a)", "\\k<n>(?<n>a)", "\\p{Emoji}", "\\p{sc=None}", "(?<=(?:ab)*)c"})
    void isNotSupported(String pattern) {
        assertThatThrownBy(() -> EcmaPattern.toJava(pattern))
                .isInstanceOfSatisfying(
                        EcmaPattern.Refused.class,
                        e -> assertThat(e.isUnsupported()).isTrue());
    }
}
