package dev.hardwire.samples.benchmark.codec;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violations;

/** The codec that the processor has generated, used as the server uses it. */
final class GeneratedCodec<T> implements Contender<T> {
    private final Codec<T> codec;
    private final JsonWriter out = new JsonWriter(1024);

    GeneratedCodec(Codec<T> codec) {
        this.codec = codec;
    }

    @Override
    public T read(byte[] json) {
        Violations violations = new Violations();
        try (JsonReader in = JsonReader.of(json, 0, json.length, violations)) {
            T value = codec.read(in);
            in.end();
            if (value == null || violations.count() > 0) {
                throw new IllegalArgumentException(violations.list().toString());
            }
            return value;
        }
    }

    @Override
    public byte[] write(T value) {
        out.reset(null);
        codec.write(out, value);
        return out.toByteArray();
    }
}
