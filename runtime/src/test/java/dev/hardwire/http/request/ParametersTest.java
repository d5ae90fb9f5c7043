package dev.hardwire.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Query strings and cookies. */
class ParametersTest {
    private static List<String> query(String query, String name) {
        QueryParameters parsed = QueryParameters.parse(query);
        assertThat(parsed).isNotNull();
        return parsed.all(name);
    }

    @Test
    void queries() {
        assertThat(query(null, "a")).isEmpty();
        assertThat(query("", "a")).isEmpty();
        assertThat(query("a=1&b=2&a=3", "a")).containsExactly("1", "3");
        assertThat(query("a=1&a=2&a=3", "a")).containsExactly("1", "2", "3");
        assertThat(query("a=1", "A")).isEmpty();
        assertThat(query("a", "a")).containsExactly("");
        assertThat(query("a=&a", "a")).containsExactly("", "");
        assertThat(query("&&a=1&", "a")).containsExactly("1");
        assertThat(query("=1", "")).containsExactly("1");
        assertThat(query("a=b=c", "a")).containsExactly("b=c");
        assertThat(query("a+b=c+d%2Be", "a b")).containsExactly("c d+e");
        assertThat(query("%C3%A9=%F0%9F%98%80", "\u00e9")).containsExactly("\ud83d\ude00");
        assertThat(query("a=%26b%3d", "a")).containsExactly("&b=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%=1", "a=%ff", "a=%C3", "a=\u00e9%41"})
    void badlyEncodedQueries(String query) {
        assertThat(QueryParameters.parse(query)).isNull();
    }

    @Test
    void queriesAsSent() {
        QueryParameters parsed = QueryParameters.parse("a=b+c&d=%7C&a=%41,B&e");
        assertThat(parsed).isNotNull();
        assertThat(parsed.raw("a")).containsExactly("b+c", "%41,B");
        assertThat(parsed.raw("d")).containsExactly("%7C");
        assertThat(parsed.raw("e")).containsExactly("");
        assertThat(parsed.raw("f")).isEmpty();
        assertThat(parsed.names()).containsExactly("a", "d", "a", "e");
        assertThat(parsed.size()).isEqualTo(4);
    }

    @Test
    void cookies() {
        assertThat(Cookies.all(List.of(), "a")).isEmpty();
        assertThat(Cookies.all(List.of("a=1"), "a")).containsExactly("1");
        assertThat(Cookies.all(List.of("b=2; a=1; a=3"), "a")).containsExactly("1", "3");
        assertThat(Cookies.all(List.of("b=2", "a=1"), "a")).containsExactly("1");
        assertThat(Cookies.all(List.of("ab=2;a=\"x y\""), "a")).containsExactly("x y");
        assertThat(Cookies.all(List.of("a=\""), "a")).containsExactly("\"");
        assertThat(Cookies.all(List.of("a=b=c"), "a")).containsExactly("b=c");
        assertThat(Cookies.all(List.of("a; =1;;"), "a")).isEmpty();
        assertThat(Cookies.all(List.of("A=1"), "a")).isEmpty();
        assertThat(Cookies.names(List.of("b=2; a=1;c", "a=3"))).containsExactly("b", "a", "a");
    }
}
