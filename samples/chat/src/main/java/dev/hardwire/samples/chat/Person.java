package dev.hardwire.samples.chat;

import dev.hardwire.annotation.PerConnection;
import dev.hardwire.annotation.Provided;
import dev.hardwire.annotation.Provides;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.HttpProblem;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Who somebody says they are.
 *
 * @param key a secret of the client: who knows it comes back with the same name when the connection was lost
 */
@Provided
record Person(String name, String key) {
    private static final int UNAUTHORIZED = 401;
    private static final Pattern NAME = Pattern.compile("(?=.{1,24}$)[\\p{L}\\p{N}]+([ .'-][\\p{L}\\p{N}]+)*");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");

    /** As the client says it: in the handshake of Socket.IO, else in the query. */
    @Provides
    @PerConnection
    static Person person(Handshake handshake) {
        String name = said(handshake, "name");
        String key = said(handshake, "key");
        if (!NAME.matcher(name).matches()) {
            throw new HttpProblem(
                    UNAUTHORIZED, "Please choose a name of 1 to 24 letters and digits; spaces may be between them.");
        }
        if (!KEY.matcher(key).matches()) {
            throw new HttpProblem(UNAUTHORIZED, "The client sends no key of 8 to 64 letters and digits.");
        }
        return new Person(name, key);
    }

    private static String said(Handshake handshake, String what) {
        JsonNode auth = handshake.auth().path(what);
        String query = handshake.query(what);
        return auth.isString() ? auth.asString() : query == null ? "" : query;
    }
}
