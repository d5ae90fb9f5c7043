package dev.hardwire.samples.conformance;

import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The profiles as a native image, and what the suites ask of it; skipped where there is none. */
@Tag("native")
class NativeTest {
    @Nested
    class Profiles extends ProfilesTest {
        @Override
        @Test
        @DisabledIfSystemProperty(
                named = "hardwire.native.foreignMemory",
                matches = "false",
                disabledReason = "Netty frees large buffers through the foreign-memory API, which the builder lacks")
        void echoIsAWebSocketOfUpTo16MiB() throws Exception {
            super.echoIsAWebSocketOfUpTo16MiB();
        }

        @Override
        Running start(String profile) throws IOException, InterruptedException {
            return Running.image(profile);
        }
    }

    @Nested
    class Binary extends BinaryTest {
        @Override
        Running start(String profile) throws IOException, InterruptedException {
            return Running.image(profile);
        }
    }

    @Nested
    class Rows extends SuiteRowsTest {
        @Override
        Running start(String profile) throws IOException, InterruptedException {
            return Running.image(profile);
        }
    }
}
