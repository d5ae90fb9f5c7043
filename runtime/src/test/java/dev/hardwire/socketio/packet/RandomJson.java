package dev.hardwire.socketio.packet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes JSON values up, the same ones for the same seed. */
final class RandomJson {
    private static final String CHARACTERS = "aZ0 _-\"\\/\n\t\u0001\u007fé√€\u2028😀{}[],:";

    private final Random random;

    RandomJson(long seed) {
        random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** Up to six values. */
    List<Object> values() {
        return list(6, 3);
    }

    /** A string with what is hard to encode in it. */
    String string() {
        int[] points = CHARACTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private List<Object> list(int max, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(max + 1); i > 0; i--) {
            list.add(value(depth));
        }
        return list;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> random.nextBoolean();
            case 1 -> random.nextInt();
            case 2 -> random.nextLong();
            case 3 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            case 4 -> new BigDecimal(new BigInteger(80, random), random.nextInt(20) - 10);
            case 5, 6 -> string();
            case 7 -> list(4, depth - 1);
            default -> object(depth - 1);
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.put(string(), value(depth));
        }
        return object;
    }
}
