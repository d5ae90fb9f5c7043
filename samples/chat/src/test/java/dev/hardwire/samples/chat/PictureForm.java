package dev.hardwire.samples.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Random;

/** A form with a picture, as a browser sends it. */
final class PictureForm {
    /** More than the server keeps of a file in memory. */
    static final int LARGE = 500_000;

    private PictureForm() {}

    /** Bytes that differ from each other, as those of a picture do. */
    static byte[] picture(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** Shows a picture to a room, as somebody whose key {@link Client#auth} makes. */
    static HttpRequest request(int port, String room, String name, String mediaType, byte[] picture) {
        String boundary = "the-end-of-a-part";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"p\"\r\n"
                + "Content-Type: " + mediaType + "\r\n\r\n";
        String end = "\r\n--" + boundary + "--\r\n";
        String query = "?name=" + name + "&key=" + Client.auth(name).get("key");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/rooms/" + room + "/pictures" + query))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(List.of(head.getBytes(UTF_8), picture, end.getBytes(UTF_8))))
                .build();
    }
}
