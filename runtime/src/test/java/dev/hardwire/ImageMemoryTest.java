package dev.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ImageMemoryTest {
    private static final Map<String, String> IMAGE = Map.of("org.graalvm.nativeimage.imagecode", "runtime");

    private static Properties after(Map<String, String> before) {
        var properties = new Properties();
        properties.putAll(before);
        ImageMemory.withoutArenas(properties);
        return properties;
    }

    @Test
    void anImageUsesNoArenas() {
        assertThat(after(IMAGE)).containsEntry("io.netty.noUnsafe", "false");
    }

    @Test
    void aJvmIsLeftAlone() {
        assertThat(after(Map.of())).isEmpty();
    }

    @Test
    void whoeverStartsItHasTheLastWord() {
        var told = new HashMap<>(IMAGE);
        told.put("io.netty.noUnsafe", "true");
        assertThat(after(told)).isEqualTo(told);
    }
}
