package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.spi.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is told of problems where nothing is answered by HTTP. */
class ThrownProblemTest {
    @Test
    void noMemberIsWrittenTwice() {
        HttpProblem problem = HttpProblem.builder(409)
                .detail("sold out")
                .with("message", "another")
                .with("left", 0)
                .build();
        JsonWriter out = new JsonWriter(64);
        out.beginObject();
        ThrownProblem.writeReply(out, problem);
        out.endObject();
        assertThat(new String(out.buffer(), 0, out.size(), StandardCharsets.UTF_8))
                .isEqualTo("{\"message\":\"sold out\",\"status\":409,\"left\":0}");
    }
}
