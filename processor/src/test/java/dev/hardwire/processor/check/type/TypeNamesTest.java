package dev.hardwire.processor.check.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.Binding.BuiltInType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules know types by name: each of them exists. */
class TypeNamesTest {
    @Test
    void exist() throws ReflectiveOperationException {
        for (String name : constants()) {
            String binary = name.equals("byte[]") ? "[B" : name.replace(".Flow.", ".Flow$");
            assertThat(Class.forName(binary).getCanonicalName()).isEqualTo(name);
        }
    }

    @Test
    void everyBuiltInTypeIsToldByItsNameOrItsPlace() {
        assertThat(TypeNames.BUILT_IN.values())
                .doesNotHaveDuplicates()
                .doesNotContain(BuiltInType.TEXT, BuiltInType.CLOSE_CODE)
                .hasSize(BuiltInType.values().length - 2);
    }

    @Test
    void writesTypesWithoutTheirPackages() {
        assertThat(TypeNames.simple("java.util.Map<java.lang.String, shop.Outer.Inner>"))
                .isEqualTo("Map<String, Outer.Inner>");
        assertThat(TypeNames.simple("byte[]")).isEqualTo("byte[]");
    }

    private static List<String> constants() throws IllegalAccessException {
        List<String> names = new ArrayList<>();
        for (Field field : TypeNames.class.getDeclaredFields()) {
            if (field.getType() == String.class && !field.getName().equals("HANDLER")) {
                names.add((String) field.get(null));
            }
        }
        return names;
    }
}
