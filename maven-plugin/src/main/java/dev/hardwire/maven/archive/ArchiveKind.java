package dev.hardwire.maven.archive;

/** In which form a JVM keeps what it has learned in one start. */
enum ArchiveKind {
    /** Classes as they are in memory, parsed and verified: JEP 350. */
    CLASS_DATA("jsa", "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="),
    /** Classes also linked, with what was profiled: JEP 514. */
    AOT_CACHE("aot", "-XX:AOTCacheOutput=", "-XX:AOTCache=");

    /** The first version whose JVM makes an AOT cache in one run. */
    private static final int FIRST_WITH_CACHE = 25;

    private final String extension;
    private final String writing;
    private final String reading;

    ArchiveKind(String extension, String writing, String reading) {
        this.extension = extension;
        this.writing = writing;
        this.reading = reading;
    }

    /** What a version of the JDK has, such as 17. */
    static ArchiveKind of(int version) {
        return version < FIRST_WITH_CACHE ? CLASS_DATA : AOT_CACHE;
    }

    /** What the name of its file ends with. */
    String extension() {
        return extension;
    }

    /** The option of the JVM that writes one; its file follows. */
    String writing() {
        return writing;
    }

    /** The option of the JVM that starts with one; its file follows. */
    String reading() {
        return reading;
    }

    /**
     * The option that lets a JVM which has not heard of {@link #reading} start without; empty where all know it, as it also has
     * them ignore what a user mistypes.
     */
    String tolerating() {
        return this == AOT_CACHE ? "-XX:+IgnoreUnrecognizedVMOptions" : "";
    }
}
