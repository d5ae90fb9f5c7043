package example;

/** Nothing for the processor to do: it must not be in the way. */
public final class Plain {
    private Plain() {}
}
