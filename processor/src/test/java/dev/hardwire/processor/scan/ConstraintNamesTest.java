package dev.hardwire.processor.scan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;

/** The processor knows the annotations of Jakarta Validation by name: these are the names. */
class ConstraintNamesTest {
    @Test
    void areThoseOfJakartaValidation() {
        assertThat(ConstraintScanner.VALID).isEqualTo(Valid.class.getName());
        assertThat(ConstraintScanner.CONSTRAINT).isEqualTo(Constraint.class.getName());
        assertThat(ConstraintScanner.BUILT_IN).isEqualTo(NotNull.class.getPackageName() + ".");
        assertThat(Size.List.class.getCanonicalName()).isEqualTo(ConstraintScanner.BUILT_IN + "Size.List");
    }
}
