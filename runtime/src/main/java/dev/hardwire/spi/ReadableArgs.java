package dev.hardwire.spi;

import dev.hardwire.handler.Args;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.Violations;

/** What all {@link Args} of the server are to generated code. */
public interface ReadableArgs extends Args {
    /** A reader before the array of the arguments, which adds what is wrong to {@code violations}. */
    JsonReader reader(Violations violations);
}
