package dev.hardwire.socketio.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.handler.SocketData;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an application keeps of a socket, and how much that may be. */
class BoundedDataTest {
    private final SocketData data = new BoundedData(64);

    @Test
    void valuesByName() {
        assertThat(data.toJson()).hasToString("{}");
        assertThat(data.put("name", "ann")).isNull();
        assertThat(data.put("name", "bob")).hasToString("\"ann\"");
        data.put("age", 7);
        data.put("admin", true);
        assertThat(data.get("age")).hasToString("7");
        assertThat(data.get("nothing")).isNull();
        assertThat(data.names()).containsExactly("name", "age", "admin");
        assertThat(data.toJson()).hasToString("{\"name\":\"bob\",\"age\":7,\"admin\":true}");
        assertThat(data.remove("age")).hasToString("7");
        assertThat(data.remove("age")).isNull();
        assertThat(data.names()).containsExactly("name", "admin");
    }

    @Test
    void whatWasHandedOverAndOutIsAnothers() {
        ObjectNode given = JsonNodeFactory.instance.objectNode().put("x", 1);
        data.put("point", given);
        given.put("x", 2);
        ((ObjectNode) Objects.requireNonNull(data.get("point"))).put("x", 3);
        assertThat(data.get("point")).hasToString("{\"x\":1}");
    }

    @Test
    void aValueIsChangedInOneStep() {
        for (int i = 0; i < 3; i++) {
            data.update("count", value -> JsonNodeFactory.instance.numberNode(value.asInt(0) + 1));
        }
        assertThat(data.get("count")).hasToString("3");
    }

    @Test
    void allOfItIsBounded() {
        String text = "x".repeat(57);
        data.put("a", text.substring(1));
        assertThatThrownBy(() -> data.put("b", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The data of a socket can have 64 bytes; raise maxSocketData, or keep less");
        assertThatThrownBy(() -> data.put("a", text + "xx")).isInstanceOf(IllegalStateException.class);
        assertThat(data.get("a")).as("nothing has changed").hasToString('"' + text.substring(1) + '"');
        data.remove("a");
        data.put("b", 1);
        assertThat(data.toJson()).hasToString("{\"b\":1}");
    }
}
