package dev.hardwire.maven.archive;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** Where no archive can be made, that is said before anything is started. */
class OperatingSystemTest {
    @Test
    void windowsIsRefused() {
        assertThatThrownBy(() -> new OperatingSystem("Windows Server 2022").demandGracefulEnd())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("no archive on Windows")
                .hasMessageContaining("the system that the application will run on");
        assertThatCode(() -> new OperatingSystem("Linux").demandGracefulEnd()).doesNotThrowAnyException();
        assertThatCode(() -> new OperatingSystem("Mac OS X").demandGracefulEnd())
                .doesNotThrowAnyException();
    }
}
