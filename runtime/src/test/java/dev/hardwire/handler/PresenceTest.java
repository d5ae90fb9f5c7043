package dev.hardwire.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** The three states of a property. */
class PresenceTest {
    @Test
    void anAbsentPropertyHasNoValue() {
        Presence<String> absent = Presence.absent();
        assertThat(absent.isAbsent()).isTrue();
        assertThat(absent.isNull()).isFalse();
        assertThat(absent.hasValue()).isFalse();
        assertThat(absent.orNull()).isNull();
        assertThat(absent).isEqualTo(Presence.absent()).isNotEqualTo(Presence.ofNull());
        assertThatThrownBy(absent::get)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("The property is absent");
    }

    @Test
    void aPropertyThatIsNullIsThere() {
        Presence<String> none = Presence.ofNullable(null);
        assertThat(none.isAbsent()).isFalse();
        assertThat(none.isNull()).isTrue();
        assertThat(none.orNull()).isNull();
        assertThat(none).isEqualTo(Presence.ofNull());
        assertThatThrownBy(none::get).hasMessage("The property is null");
    }

    @Test
    void aValueIsItself() {
        Presence<String> value = Presence.of("a");
        assertThat(value.hasValue()).isTrue();
        assertThat(value.get()).isEqualTo("a");
        assertThat(value.orNull()).isEqualTo("a");
        assertThat(value).isEqualTo(Presence.ofNullable("a")).hasToString("a");
    }
}
