package dev.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Netty's events for JDK Flight Recorder are off unless somebody has said something of them. */
class FlightRecorderEventsTest {
    private static final String PROPERTY = "io.netty.jfr.enabled";

    private final String before = System.getProperty(PROPERTY);

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }

    @Test
    void areOffWhereNothingIsSaid() {
        System.clearProperty(PROPERTY);
        FlightRecorderEvents.offByDefault();
        assertThat(System.getProperty(PROPERTY)).isEqualTo("false");
    }

    @Test
    void areAsTheProgramWasStarted() {
        System.setProperty(PROPERTY, "true");
        FlightRecorderEvents.offByDefault();
        assertThat(System.getProperty(PROPERTY)).isEqualTo("true");
    }
}
