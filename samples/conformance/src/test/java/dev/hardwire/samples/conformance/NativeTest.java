package dev.hardwire.samples.conformance;

import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The profiles as a native image, and what the suites ask of it; skipped where there is none. */
@Tag("native")
class NativeTest {
    @Nested
    class Profiles extends ProfilesTest {
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
