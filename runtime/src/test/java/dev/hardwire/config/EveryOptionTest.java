package dev.hardwire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.hardwire.engineio.CookieOptions;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.access.AccessLog;
import dev.hardwire.http.access.RequestIdOptions;
import dev.hardwire.http.cors.CorsOptions;
import dev.hardwire.http.header.SecurityHeaders;
import dev.hardwire.http.proxy.ProxyOptions;
import dev.hardwire.http.tls.TlsOptions;
import dev.hardwire.socketio.SocketIoOptions;
import dev.hardwire.socketio.recovery.RecoveryOptions;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.ComparisonDifference;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonDifferenceCalculator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each option that the builders have has a name, which sets it. */
class EveryOptionTest {
    /** What has no text form, and why. */
    private static final Map<String, String> CODE = Map.ofEntries(
            Map.entry("CorsOptions.origins(Predicate)", "a test of origins is code"),
            Map.entry("HealthOptions.readiness(String, Callable)", "a check is code"),
            Map.entry("HealthOptions.asyncReadiness(String, Supplier)", "a check is code"),
            Map.entry("SocketIoOptions.adapter(AdapterFactory)", "an adapter is code"),
            Map.entry("SocketIoOptions.allowRequest(AllowRequest)", "a check is code"),
            Map.entry("SocketIoOptions.connectionError(Consumer)", "a listener is code"),
            Map.entry("SocketIoOptions.initialHeaders(BiConsumer)", "a hook is code"),
            Map.entry("SocketIoOptions.headers(BiConsumer)", "a hook is code"),
            Map.entry("SocketIoOptions.generateId(Function)", "a hook is code"));

    /** One of these is allowed for each option, and not its default. */
    private static final List<String> VALUES = List.of(
            "true",
            "false",
            "7",
            "9",
            "70000",
            "7s",
            "nio",
            "redirect",
            "required",
            "forwarded",
            "same-origin",
            "strict",
            "json",
            "polling",
            "wait",
            "10.0.0.0/8",
            "https://a.example",
            "/x",
            "{\"x\":1}",
            "x");

    private static final ServerOptions BASE = ServerOptions.builder()
            .http(HttpOptions.builder()
                    .tls(TlsOptions.builder(Path.of("chain"), Path.of("key"))
                            .trust(Path.of("trust"))
                            .build())
                    .proxies(ProxyOptions.builder().trusted("::1").build())
                    .cors(CorsOptions.builder().origins("https://b.example").build())
                    .securityHeaders(SecurityHeaders.defaults())
                    .requestId(RequestIdOptions.defaults())
                    .accessLog(AccessLog.defaults())
                    .build())
            .socketIo(SocketIoOptions.builder()
                    .cors(CorsOptions.builder().origins("https://b.example").build())
                    .cookie(CookieOptions.defaults())
                    .recovery(RecoveryOptions.defaults())
                    .build())
            .build();

    /** The names that the builders' methods ask for, each with the method that it stands for. */
    private final Map<String, String> wanted = new TreeMap<>();

    /** The class of options that each prefix stands for. */
    private final Map<String, String> prefixes = new LinkedHashMap<>();

    private final Set<String> code = new TreeSet<>();

    private void walk(String prefix, Class<?> options, Class<?> builder) {
        prefixes.put(prefix, options.getSimpleName());
        for (Method method : builder.getDeclaredMethods()) {
            if (!Modifier.isPublic(method.getModifiers()) || method.getReturnType() != builder) {
                continue;
            }
            String signature = options.getSimpleName() + "." + method.getName() + "("
                    + String.join(
                            ", ",
                            Arrays.stream(method.getParameterTypes())
                                    .map(Class::getSimpleName)
                                    .toList())
                    + ")";
            if (CODE.containsKey(signature)) {
                code.add(signature);
            } else {
                option(prefix + hyphenated(method.getName()), signature, method);
            }
        }
    }

    private void option(String name, String signature, Method method) {
        assertThat(method.getParameterCount()).as(signature).isEqualTo(1);
        Class<?> type = method.getParameterTypes()[0];
        Class<?> builder = Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst()
                .orElse(null);
        boolean mayBeMissing = method.getAnnotatedParameterTypes()[0].isAnnotationPresent(Nullable.class);
        if ((builder == null && !type.isRecord()) || mayBeMissing) {
            wanted.put(name, signature);
        }
        if (builder != null) {
            walk(name + ".", type, builder);
        } else if (type.isRecord()) {
            prefixes.put(name + ".", type.getSimpleName());
            for (RecordComponent component : type.getRecordComponents()) {
                wanted.put(name + "." + hyphenated(component.getName()), type.getSimpleName());
            }
        }
    }

    private static String hyphenated(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Test
    void hasAName() {
        walk("", ServerOptions.class, ServerOptions.Builder.class);
        wanted.remove("host"); // which may be null, and is no options
        wanted.put("host", "ServerOptions.host(String)");

        assertThat(ServerTable.TABLE.formats().keySet()).containsExactlyInAnyOrderElementsOf(wanted.keySet());
        assertThat(code).isEqualTo(CODE.keySet());
        assertThat(wanted.keySet().stream().map(OptionNames::variable)).doesNotHaveDuplicates();
    }

    @Test
    void isOnThePage() throws IOException {
        walk("", ServerOptions.class, ServerOptions.Builder.class);
        List<String> page = Files.readAllLines(Path.of("..", "docs", "server.md"));

        prefixes.remove("");
        prefixes.forEach((prefix, options) -> assertThat(page.contains("| `" + options + "` | `" + prefix + "…` |"))
                .as("a row of %s with %s…", options, prefix)
                .isTrue());
    }

    static Stream<String> names() {
        return ServerTable.TABLE.formats().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void setsWhatItSays(String name) {
        List<List<ComparisonDifference>> changes = VALUES.stream()
                .map(value -> differences(name, value))
                .filter(differences -> !differences.isEmpty())
                .toList();
        String last = name.substring(name.lastIndexOf('.') + 1);

        assertThat(changes).as("values that change %s", name).isNotEmpty();
        assertThat(changes)
                .allSatisfy(differences -> assertThat(differences)
                        .anySatisfy(difference -> assertThat(
                                        difference.getDecomposedPath().stream().map(EveryOptionTest::hyphenated))
                                .contains(last)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void takesTheLeastThatItAllows(String name) {
        String allowed =
                Objects.requireNonNull(ServerTable.TABLE.formats().get(name)).allowed();
        Matcher least = Pattern.compile("(?:at least|from) (\\d+(?:ms)?)").matcher(allowed);
        while (least.find()) {
            assertThatCode(() -> ServerOptions.load(BASE, Map.of(), "--" + name + "=" + least.group(1)))
                    .doesNotThrowAnyException();
        }
    }

    private static List<ComparisonDifference> differences(String name, String value) {
        ServerOptions changed;
        try {
            changed = ServerOptions.load(BASE, Map.of(), "--" + name + "=" + value);
        } catch (ConfigurationException e) {
            return List.of(); // a value of another option
        }
        return new RecursiveComparisonDifferenceCalculator()
                .determineDifferences(
                        changed,
                        BASE,
                        RecursiveComparisonConfiguration.builder().build());
    }
}
