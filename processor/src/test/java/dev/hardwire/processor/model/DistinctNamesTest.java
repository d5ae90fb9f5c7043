package dev.hardwire.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@link DistinctNames}: each line has names of one scope, then what they are called. */
class DistinctNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id _id              | id underscoreId
            id ID Id            | id idUpper idCapitalized
            pet-id petId pet_id | petMinusId petId petUnderscoreId
            Name NAME           | nameCapitalized nameUpper
            date date< date>    | date dateLess dateGreater
            a b                 | a b
            class class_        | classLower class_
            """)
    void members(String names, String javaNames) {
        check(names, javaNames, DistinctNames::members);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name -name +name          | NAME MINUS_NAME PLUS_NAME
            reactions-+1 reactions--1 | REACTIONS_MINUS_PLUS_1 REACTIONS_MINUS_MINUS_1
            asc ASC                   | ASC_LOWER ASC
            asc Asc aSc               | ASC_LOWER ASC_CAPITALIZED A_SC
            dark-red dark_red         | DARK_MINUS_RED DARK_UNDERSCORE_RED
            > >=                      | GREATER GREATER_EQUAL
            e- e+                     | E_MINUS E_PLUS
            """)
    void constants(String names, String javaNames) {
        check(names, javaNames, DistinctNames::constants);
    }

    private interface Naming {
        java.util.Map<String, String> name(List<String> names);
    }

    private static void check(String names, String javaNames, Naming naming) {
        List<String> all = List.of(names.split(" "));
        assertThat(String.join(" ", naming.name(all).values())).isEqualTo(javaNames);
        List<String> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        assertThat(naming.name(reversed)).as("whatever the order is").isEqualTo(naming.name(all));
    }
}
