package dev.hardwire.spi;

/**
 * The version of the contract in this package. A generated wiring carries the number it was made for as a literal; the
 * server accepts {@link #OLDEST} to {@link #CURRENT} and refuses any other at startup.
 */
public final class SpiVersion {
    /** The version of this runtime. */
    public static final int CURRENT = 3;

    /** The oldest version that this runtime still serves. */
    public static final int OLDEST = 3;

    private SpiVersion() {}

    /**
     * Refuses a wiring that was made for another version of the contract.
     *
     * @param wiring the class name of the wiring, for the message
     * @param version the version it was made for
     * @throws IllegalStateException if this runtime does not serve that version; the message names the class, both
     *     versions and what to rebuild or upgrade
     */
    public static void check(String wiring, int version) {
        if (version > CURRENT) {
            throw new IllegalStateException(wiring + " was generated for version " + version
                    + " of the contract between generated code and runtime, but this hardwire-runtime has version "
                    + CURRENT
                    + ": upgrade hardwire-runtime to the version of hardwire-processor");
        }
        if (version < OLDEST) {
            throw new IllegalStateException(wiring + " was generated for version " + version
                    + " of the contract between generated code and runtime, but this hardwire-runtime serves " + OLDEST
                    + " to " + CURRENT + ": rebuild the application with the hardwire-processor of this version");
        }
    }
}
