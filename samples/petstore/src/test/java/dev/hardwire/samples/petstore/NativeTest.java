package dev.hardwire.samples.petstore;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The shop as a native image, which {@code -Dhardwire.native.petstore} names; skipped where there is none. */
@Tag("native")
class NativeTest extends ProgramTest {
    @Override
    List<String> command() {
        String binary = System.getProperty("hardwire.native.petstore", "");
        assumeTrue(!binary.isEmpty(), "There is no native image of the shop: see docs/native.md");
        return List.of(Path.of(binary).toAbsolutePath().toString());
    }
}
