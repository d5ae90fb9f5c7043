package dev.hardwire.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.spi.RequestPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths are split, looked up and decoded, once. */
class RequestTargetTest {
    private static final LiteralSegments LITERALS =
            new LiteralSegments(Set.of("pets", "p", "caf\u00e9 au lait", "a/b", "", "AaAa", "BBBB", "AaBB"));

    private final RequestTarget target = new RequestTarget();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "/ | / | | ",
                "/pets | /pets | | pets",
                "/pets/ | /pets/ | | pets,-",
                "//pets | //pets | | -,pets",
                "/pets/7?a=/b/ | /pets/7 | a=/b/ | pets,7",
                "/pets/7#f | /pets/7 | | pets,7",
                "/pets?a#f?g | /pets | a | pets",
                "/a%2Fb/%70ets | /a%2Fb/%70ets | | a/b,pets",
                "/caf%C3%A9%20au%20lait/%2520 | /caf%C3%A9%20au%20lait/%2520 | | caf\u00e9 au lait,%20",
                "/a+b | /a+b | | a+b",
                "/.. | /.. | | ..",
                "http://a:80/pets?x | /pets | x | pets",
                "https://a | / | | ",
                "http://a?x | / | x | ",
            })
    void splits(String text, String path, String query, String segments) {
        assertThat(target.parse(text)).isTrue();
        assertThat(target.path()).isEqualTo(path);
        assertThat(RequestTarget.query(text)).isEqualTo(query);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < target.size(); i++) {
            found.add(target.segment(i).isEmpty() ? "-" : target.segment(i));
            assertThat(RequestTarget.segment(text, i)).isEqualTo(target.segment(i));
        }
        assertThat(String.join(",", found)).isEqualTo(segments == null ? "" : segments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "pets",
                "ftp://a/",
                "/%",
                "/%a",
                "/%zz",
                "/a%2",
                "/%ff",
                "/%c3",
                "/%c0%80",
                "/%ed%a0%80",
                "/\u00e9",
                "/a b",
                "/a\u0000",
                "?a"
            })
    void refusesWhatIsMalformed(String text) {
        assertThat(target.parse(text)).isFalse();
    }

    @Test
    void findsTheVeryInstancesOfTheLiterals() {
        Set<String> literals = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            literals.add("segment-" + i);
        }
        LiteralSegments segments = new LiteralSegments(literals);
        for (String literal : literals) {
            assertThat(target.parse("/x/" + literal + "/x")).isTrue();
            assertThat(target.lookingIn(segments).literal(1)).isSameAs(literal);
            assertThat(target.literal(0)).isSameAs(RequestPath.VARIABLE);
        }
        assertThat(new LiteralSegments(Set.of()).find("x", 0, 1, "x".hashCode()))
                .isNull();
    }

    @Test
    void literalsAreComparedDecoded() {
        assertThat(target.parse("/%70%65ts/a%2fb/AaAa/BBBB/AaBB/BBAa/PETS/pet")).isTrue();
        target.lookingIn(LITERALS);
        assertThat(target.literal(0)).isEqualTo("pets");
        assertThat(target.literal(1)).isEqualTo("a/b");
        // These four have the same hash code.
        assertThat(target.literal(2)).isEqualTo("AaAa");
        assertThat(target.literal(3)).isEqualTo("BBBB");
        assertThat(target.literal(4)).isEqualTo("AaBB");
        assertThat(target.literal(5)).isSameAs(RequestPath.VARIABLE);
        assertThat(target.literal(6)).isSameAs(RequestPath.VARIABLE);
        assertThat(target.literal(7)).isSameAs(RequestPath.VARIABLE);
    }

    @Test
    void pathsOfAnyLength() {
        assertThat(target.parse("/p".repeat(4000))).isTrue();
        assertThat(target.size()).isEqualTo(4000);
        assertThat(target.lookingIn(LITERALS).literal(3999)).isEqualTo("p");
    }

    /** Whatever comes is split or refused, and what is split can be read. */
    @Test
    void anything() {
        var random = new Random(7);
        String alphabet = "/?#%%%25c3fe+ab.&=:\u00e9\u0000 ";
        for (int n = 0; n < 50_000; n++) {
            var text = new StringBuilder(n % 3 == 0 ? "http://" : "/");
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (target.parse(text.toString())) {
                target.lookingIn(LITERALS);
                for (int i = 0; i < target.size(); i++) {
                    target.literal(i);
                    assertThat(target.segment(i)).isEqualTo(RequestTarget.segment(text.toString(), i));
                }
                QueryParameters.parse(RequestTarget.query(text.toString()));
            }
        }
    }
}
