package dev.hardwire.processor.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The processor knows the annotations by name: these are the names, and there are no others. */
class AnnotationNamesTest {
    @Test
    void areThoseOfTheRuntime() throws ReflectiveOperationException {
        List<String> real = annotations().stream().map(Class::getCanonicalName).toList();

        assertThat(constants()).containsExactlyInAnyOrderElementsOf(real);
    }

    /** What is not in the class file, no processor can see in a library. */
    @Test
    void areInClassFiles() {
        assertThat(annotations())
                .allSatisfy(type ->
                        assertThat(type.getAnnotation(Retention.class).value()).isEqualTo(RetentionPolicy.CLASS));
    }

    private static List<Class<?>> annotations() {
        return new ClassFileImporter()
                        .withImportOption(location -> !location.contains("/test-classes/"))
                        .importPackages(AnnotationNames.PACKAGE)
                        .stream()
                        .filter(JavaClass::isAnnotation)
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static List<String> constants() throws IllegalAccessException {
        List<String> names = new java.util.ArrayList<>();
        for (Field field : Arrays.asList(AnnotationNames.class.getDeclaredFields())) {
            if (Modifier.isStatic(field.getModifiers())
                    && field.getType() == String.class
                    && !field.getName().equals("PACKAGE")) {
                names.add((String) field.get(null));
            }
        }
        return names;
    }
}
