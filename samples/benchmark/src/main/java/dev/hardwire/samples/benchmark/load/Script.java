package dev.hardwire.samples.benchmark.load;

import java.util.List;

/**
 * A request or message that each of several connections sends again when its answer is there.
 *
 * @param connections how many there are
 * @param path where a WebSocket is opened; empty for HTTP
 * @param prelude messages that each connection sends first, answers not checked but for their number
 * @param preludeAnswers how many messages come back before the first is sent
 * @param message what is sent: a whole HTTP request, or the text of a message
 * @param answer what must come back: the body, or the text of a message
 * @param toAll whether one connection sends, again when all connections have the answer; else all do, each for itself
 */
record Script(
        int connections,
        String path,
        List<String> prelude,
        int preludeAnswers,
        String message,
        String answer,
        boolean toAll) {}
