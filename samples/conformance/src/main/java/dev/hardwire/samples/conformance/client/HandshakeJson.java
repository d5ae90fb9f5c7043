package dev.hardwire.samples.conformance.client;

import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A handshake as the official server shows it. */
final class HandshakeJson {
    private HandshakeJson() {}

    static ObjectNode of(Handshake handshake) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("headers", headers(handshake.request()));
        json.put("time", handshake.time().toString());
        json.put("address", handshake.address().getHostString());
        json.put("xdomain", handshake.xdomain());
        json.put("secure", handshake.secure());
        json.put("issued", handshake.time().toEpochMilli());
        json.put("url", handshake.request().target());
        json.set("query", query(handshake.request()));
        json.set("auth", handshake.auth());
        return json;
    }

    private static ObjectNode headers(Request request) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        request.headerNames().forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.header(name)));
        return headers;
    }

    private static ObjectNode query(Request request) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        String text = request.query();
        for (String parameter : text == null ? new String[0] : text.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                query.put(decoded(parameter.substring(0, equals)), decoded(parameter.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
