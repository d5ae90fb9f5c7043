package dev.hardwire.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.spi.RequestPath;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths as modules see them. */
class PathBelowTest {
    private static final List<String> PREFIX = List.of("admin", "v2");

    private final RequestTarget target = new RequestTarget();

    @ParameterizedTest
    @CsvSource({
        "/admin/v2/pets/7, [pets|7]",
        "/admin/v2/pets/, [pets|]",
        "/admin/v2/, []",
        "/admin/v2//, [|]",
        "/%61dmin/v%32/p%65ts/a%2Fb?q=/x, [pets|a/b]",
        "http://here/admin/v2/pets, [pets]"
    })
    void whatIsBelow(String path, String segments) {
        assertThat(target.parse(path)).isTrue();
        assertThat(target.isBelow(PREFIX)).isTrue();
        RequestPath below = new PathBelow(target.lookingIn(new LiteralSegments(Set.of("pets"))), 2);
        assertThat(IntStream.range(0, below.size()).mapToObj(below::segment).toList())
                .hasToString(segments.replace("|", ", "));
        if (below.size() > 0) {
            boolean literal = below.segment(0).equals("pets");
            assertThat(below.literal(0)).isEqualTo(literal ? "pets" : RequestPath.VARIABLE);
        }
    }

    @ParameterizedTest
    @CsvSource({"/admin/v2", "/admin", "/", "/admin/v3/pets", "/admin%2Fv2/pets", "/ADMIN/v2/pets", "/x/admin/v2/pets"})
    void whatIsNot(String path) {
        assertThat(target.parse(path)).isTrue();
        assertThat(target.isBelow(PREFIX)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/pets", "/pets/", "http://here", "//"})
    void everythingIsBelowNoPrefix(String path) {
        assertThat(target.parse(path)).isTrue();
        assertThat(target.isBelow(List.of())).isTrue();
    }

    @Test
    void segmentsOfParametersAreCountedBelowThePrefix() {
        var parameters = new RequestParameters("/admin/v2/pets/a%2Fb", EmptyHttpHeaders.INSTANCE, 2);
        assertThat(parameters.segment(1)).isEqualTo("a/b");
        assertThat(parameters.rawSegment(1)).isEqualTo("a%2Fb");
    }
}
