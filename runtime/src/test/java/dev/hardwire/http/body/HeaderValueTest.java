package dev.hardwire.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters of headers, also as clients write them that have not read the specification. */
class HeaderValueTest {
    static List<Arguments> values() {
        return List.of(
                Arguments.of("form-data; filename=a.txt", "a.txt"),
                Arguments.of("Form-Data ; FileName = \"a b.txt\" ; x=y", "a b.txt"),
                Arguments.of("form-data; filename=\"a\\\"b;c\"; x=y", "a\"b;c"),
                Arguments.of("form-data; filename=\"C:\\dir\\a.txt\"", "C:\\dir\\a.txt"),
                Arguments.of("form-data; filename=\"a", "a"),
                Arguments.of("form-data; filename=a; filename*=UTF-8''%e2%82%ac", "€"),
                Arguments.of("form-data; filename*=iso-8859-1'en'%e4; filename=a", "ä"),
                Arguments.of("form-data; filename*=UTF-8''%zz; filename=a", "a"),
                Arguments.of("form-data; filename*=UTF-8''%ff; filename=a", "a"),
                Arguments.of("form-data; filename*=koi8''a; filename=b", "b"),
                Arguments.of("form-data; filename*=UTF-8; filename=b", "b"),
                Arguments.of("form-data; filename=first; filename=second", "first"),
                Arguments.of("form-data;;; filename", null),
                Arguments.of("form-data", null));
    }

    @ParameterizedTest
    @MethodSource("values")
    void filenames(String header, String expected) {
        HeaderValue value = HeaderValue.parse(header);
        assertThat(value.value()).isEqualTo("form-data");
        assertThat(value.text("filename")).isEqualTo(expected);
    }
}
