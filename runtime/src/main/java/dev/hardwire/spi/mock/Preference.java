package dev.hardwire.spi.mock;

import dev.hardwire.spi.HttpCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request prefers to be answered (RFC 7240).
 *
 * @param code a status from 200 to 599; 0 where there is none
 * @param example the name of an example; empty where there is none
 */
record Preference(int code, String example) {
    /** A preference: its name, and its value, quoted or not. */
    private static final Pattern ONE = Pattern.compile("([^\\s=,;\"]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,;\"]+))");

    private static final Pattern TOKEN = Pattern.compile("[\\w.~+-]+");
    private static final Pattern CODE = Pattern.compile("[2-5][0-9]{2}");

    /** The preferences of a request; of one that is there twice, the first counts. */
    static Preference of(List<String> headers) {
        String code = "";
        String example = "";
        for (String header : headers) {
            Matcher found = ONE.matcher(header);
            while (found.find()) {
                String value = found.group(2) == null ? found.group(3) : found.group(2);
                switch (found.group(1).toLowerCase(Locale.ROOT)) {
                    case "code" -> code = code.isEmpty() ? value : code;
                    case "example" -> example = example.isEmpty() ? value : example;
                    default -> {
                        // Others are for others, as the specification has it.
                    }
                }
            }
        }
        return new Preference(CODE.matcher(code).matches() ? Integer.parseInt(code) : 0, example);
    }

    /** An answer, its status, and which preferences it meets, as {@code Preference-Applied} tells. */
    record Choice(MockAnswer answer, int status, List<String> applied) {
        void give(HttpCall call) {
            if (!applied.isEmpty()) {
                call.answerHeader("Preference-Applied", String.join(", ", applied));
            }
            answer.give(call, status);
        }
    }

    /**
     * Chooses one of the answers.
     *
     * @param all at least one; the first is for who prefers nothing
     * @param accepted chooses among the media types of an answer, where no example is preferred
     */
    Choice choose(List<MockAnswer> all, UnaryOperator<MockAnswer> accepted) {
        int best = code == 0
                ? 0
                : all.stream().mapToInt(answer -> answer.fitness(code)).max().orElse(0);
        List<MockAnswer> candidates = all;
        List<String> applied = new ArrayList<>();
        if (best > 0) {
            candidates =
                    all.stream().filter(answer -> answer.fitness(code) == best).toList();
            applied.add("code=" + code);
        }
        MockAnswer chosen = accepted.apply(candidates.get(0));
        if (!example.isEmpty()) {
            int first = chosen.response();
            // A name may occur in several responses: that of the first is meant.
            MockAnswer named = candidates.stream()
                    .filter(answer -> answer.example().equals(example))
                    .min(Comparator.comparing(answer -> answer.response() != first))
                    .orElse(null);
            if (named != null) {
                chosen = named;
                applied.add("example=" + (TOKEN.matcher(example).matches() ? example : "\"" + example + "\""));
            }
        }
        return new Choice(chosen, best > 0 ? code : chosen.status(), applied);
    }
}
