package dev.hardwire.processor.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.palantir.javapoet.ClassName;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The types that are known by name exist. */
class NamesTest {
    @ParameterizedTest
    @MethodSource("constants")
    void namesAClass(String constant, ClassName name) {
        assertThatCode(() -> Class.forName(name.reflectionName(), false, NamesTest.class.getClassLoader()))
                .as(constant)
                .doesNotThrowAnyException();
    }

    static Stream<Object[]> constants() {
        Field[] fields = Names.class.getFields();
        assertThat(fields).hasSizeGreaterThan(30);
        return Arrays.stream(fields).map(field -> new Object[] {field.getName(), value(field)});
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
