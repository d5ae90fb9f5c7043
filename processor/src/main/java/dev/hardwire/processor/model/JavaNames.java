package dev.hardwire.processor.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The Java names of what a document names. The rules, which are stable:
 *
 * <ul>
 *   <li>A name is split into words at each character that is neither a letter nor a digit ({@code X-Request-ID}: X, Request,
 *       ID). Letters and digits of any script stay, in Unicode's composed form.
 *   <li>{@link #member}: {@code xRequestID}. The first word starts in lower case, with all capitals before the last one
 *       that starts a word ({@code ID}: {@code id}, {@code URLPath}: {@code urlPath}); other words start in upper case and
 *       stay as they are otherwise.
 *   <li>{@link #type}: {@code XRequestID}. Every word starts in upper case.
 *   <li>{@link #constant}: {@code X_REQUEST_ID}. Words are also split where a lower-case letter or digit meets an
 *       upper-case one ({@code inStock}: {@code IN_STOCK}), and before the last capital of several ({@code HTTPServer}:
 *       {@code HTTP_SERVER}).
 *   <li>Where two digits would meet that did not, an underscore stays between them ({@code v1.2}: {@code v1_2}).
 *   <li>A name that starts with a digit gets an underscore in front ({@code _2fa}), one that starts with a sign and a digit
 *       the word plus or minus ({@code plus1}).
 *   <li>A name without letters and digits is spelled ({@code *}: {@code asterisk}; other characters by their number,
 *       {@code u2192}); the empty one is {@code empty}.
 *   <li>What Java reserves gets an underscore at the end: keywords and literals ({@code class_}), as a member also the
 *       methods of {@code Object} ({@code hashCode_}), as a type also the classes of {@code java.lang} that generated
 *       code uses ({@code String_}).
 * </ul>
 *
 * <p>Two names of one scope that become one Java name are a diagnostic, never a number at the end.
 */
public final class JavaNames {
    /** Where a word is split for a constant. */
    private static final Pattern WITHIN_WORD =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " false final finally float for goto if implements import instanceof int interface long native"
                            + " new null package private protected public return short static strictfp super switch"
                            + " synchronized this throw throws transient true try void volatile while yield _")
                    .split(" "));

    private static final Set<String> METHODS_OF_OBJECT =
            Set.of("clone finalize getClass hashCode notify notifyAll toString wait".split(" "));

    private static final Set<String> JAVA_LANG = Set.of(
            ("Boolean Byte CharSequence Character Class Comparable Deprecated Double Enum Exception Float FunctionalInterface"
                            + " Integer Iterable Long Math Number Object Override Record RuntimeException SafeVarargs Short"
                            + " String SuppressWarnings System Throwable Void")
                    .split(" "));

    private static final Map<Character, String> SYMBOLS = Map.ofEntries(
            Map.entry('*', "asterisk"),
            Map.entry('+', "plus"),
            Map.entry('-', "minus"),
            Map.entry('/', "slash"),
            Map.entry('%', "percent"),
            Map.entry('<', "less"),
            Map.entry('>', "greater"),
            Map.entry('=', "equal"),
            Map.entry('!', "not"),
            Map.entry('~', "tilde"),
            Map.entry('^', "caret"),
            Map.entry('&', "and"),
            Map.entry('|', "or"),
            Map.entry('.', "dot"),
            Map.entry(',', "comma"),
            Map.entry(':', "colon"),
            Map.entry(';', "semicolon"),
            Map.entry('_', "underscore"),
            Map.entry('#', "hash"),
            Map.entry('?', "question"),
            Map.entry('@', "at"),
            Map.entry('$', "dollar"),
            Map.entry(' ', "space"));

    private JavaNames() {}

    /** The name of a parameter, record component or method. */
    public static String member(String name) {
        List<String> words = words(name);
        var result = new StringBuilder(decapitalized(words.get(0)));
        words.subList(1, words.size()).forEach(word -> append(result, capitalized(word)));
        String member = identifier(result);
        return KEYWORDS.contains(member) || METHODS_OF_OBJECT.contains(member) ? member + "_" : member;
    }

    /** The simple name of a type. */
    public static String type(String name) {
        var result = new StringBuilder();
        words(name).forEach(word -> append(result, capitalized(word)));
        String type = identifier(result);
        return JAVA_LANG.contains(type) ? type + "_" : type;
    }

    /** The name of an enum constant. */
    public static String constant(String name) {
        var result = new StringBuilder();
        for (String word : words(name)) {
            for (String part : WITHIN_WORD.split(word)) {
                result.append(result.isEmpty() ? "" : "_").append(part.toUpperCase(Locale.ROOT));
            }
        }
        return identifier(result);
    }

    /** A name with words for all its signs. */
    public static String spelled(String name) {
        var result = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || isMark(c)) {
                result.appendCodePoint(c);
            } else {
                result.append(' ').append(symbol((char) c)).append(' ');
            }
        });
        return result.toString();
    }

    /** The name of an operation that has no operationId: its method, then the words of its path, a variable as By…. */
    public static String operation(String method, String path) {
        var result = new StringBuilder(method.toLowerCase(Locale.ROOT));
        for (String segment : path.split("/")) {
            if (!segment.isEmpty()) {
                append(
                        result,
                        (segment.contains("{") ? "By" : "") + type(segment).replaceAll("_$", ""));
            }
        }
        return result.length() == method.length() ? result + "Root" : result.toString();
    }

    /** The simple name of the stub for the operations with a tag, for example {@code PetsApi}. */
    public static String api(String tag) {
        return type(tag) + "Api";
    }

    /** The simple name of the sealed response of an operation, for example {@code GetPetResponse}. */
    public static String response(String operationJavaName) {
        return capitalized(operationJavaName.replaceAll("_$", "")) + "Response";
    }

    /** The simple name of the sealed request body of an operation, for example {@code AddPetBody}. */
    public static String body(String operationJavaName) {
        return capitalized(operationJavaName.replaceAll("_$", "")) + "Body";
    }

    /** The simple name of the class that carries a document's digest, for example {@code PetStoreDocument}. */
    public static String document(String title) {
        String name = type(title).replaceAll("_$", "");
        return name.endsWith("Document") ? name : name + "Document";
    }

    /**
     * The name of the record of a response in the sealed type: after its reason phrase, {@code Status418} where none is usual;
     * of a range ({@code 4XX}) after what RFC 9110 calls its class.
     */
    public static String status(int status) {
        return switch (status) {
            case 0 -> "Default";
            case 1 -> "Informational";
            case 2 -> "Successful";
            case 3 -> "Redirection";
            case 4 -> "ClientError";
            case 5 -> "ServerError";
            case 200 -> "Ok";
            case 201 -> "Created";
            case 202 -> "Accepted";
            case 203 -> "NonAuthoritative";
            case 204 -> "NoContent";
            case 205 -> "ResetContent";
            case 206 -> "PartialContent";
            case 207 -> "MultiStatus";
            case 300 -> "MultipleChoices";
            case 301 -> "MovedPermanently";
            case 302 -> "Found";
            case 303 -> "SeeOther";
            case 304 -> "NotModified";
            case 307 -> "TemporaryRedirect";
            case 308 -> "PermanentRedirect";
            case 400 -> "BadRequest";
            case 401 -> "Unauthorized";
            case 402 -> "PaymentRequired";
            case 403 -> "Forbidden";
            case 404 -> "NotFound";
            case 405 -> "MethodNotAllowed";
            case 406 -> "NotAcceptable";
            case 408 -> "RequestTimeout";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 411 -> "LengthRequired";
            case 412 -> "PreconditionFailed";
            case 413 -> "ContentTooLarge";
            case 414 -> "UriTooLong";
            case 415 -> "UnsupportedMediaType";
            case 416 -> "RangeNotSatisfiable";
            case 417 -> "ExpectationFailed";
            case 422 -> "UnprocessableContent";
            case 423 -> "Locked";
            case 424 -> "FailedDependency";
            case 425 -> "TooEarly";
            case 426 -> "UpgradeRequired";
            case 428 -> "PreconditionRequired";
            case 429 -> "TooManyRequests";
            case 451 -> "UnavailableForLegalReasons";
            case 500 -> "InternalServerError";
            case 501 -> "NotImplemented";
            case 502 -> "BadGateway";
            case 503 -> "ServiceUnavailable";
            case 504 -> "GatewayTimeout";
            default -> "Status" + status;
        };
    }

    /** The words of a name in their order; at least one. */
    private static List<String> words(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFC);
        var words = new ArrayList<String>();
        if (text.length() > 1 && "+-".indexOf(text.charAt(0)) >= 0 && Character.isDigit(text.codePointAt(1))) {
            words.add(symbol(text.charAt(0)));
        }
        var word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || (!word.isEmpty() && isMark(c))) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        if (words.isEmpty()) {
            text.chars().forEach(c -> words.add(symbol((char) c)));
        }
        return words.isEmpty() ? List.of("empty") : words;
    }

    /** Whether the character belongs to the letter before it, as the vowel signs of many scripts do. */
    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String symbol(char c) {
        String word = SYMBOLS.get(c);
        return word == null ? String.format(Locale.ROOT, "u%04x", (int) c) : word;
    }

    private static void append(StringBuilder name, String word) {
        if (!name.isEmpty()
                && Character.isDigit(name.charAt(name.length() - 1))
                && Character.isDigit(word.codePointAt(0))) {
            name.append('_');
        }
        name.append(word);
    }

    private static String capitalized(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }

    private static String decapitalized(String word) {
        int capitals = 0;
        while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
            capitals++;
        }
        boolean lastStartsAWord =
                capitals > 1 && capitals < word.length() && Character.isLowerCase(word.charAt(capitals));
        int lowered = lastStartsAWord ? capitals - 1 : capitals;
        return word.substring(0, lowered).toLowerCase(Locale.ROOT) + word.substring(lowered);
    }

    private static String identifier(StringBuilder name) {
        return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name.toString() : "_" + name;
    }
}
