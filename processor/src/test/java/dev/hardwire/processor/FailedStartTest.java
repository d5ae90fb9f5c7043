package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.Hardwire;
import dev.hardwire.lifecycle.LifecycleOptions;
import dev.hardwire.spi.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/lifecycle.md} says of a start that fails, by a program that is compiled. */
class FailedStartTest {
    private static final String SHOP = """
        package shop;

        import dev.hardwire.annotation.Application;
        import dev.hardwire.annotation.OnMessage;
        import dev.hardwire.annotation.OnStart;
        import dev.hardwire.annotation.OnStop;
        import dev.hardwire.annotation.Provided;
        import dev.hardwire.annotation.WebSocketEndpoint;
        import dev.hardwire.spi.Wiring;
        import java.io.IOException;
        import java.util.List;
        import java.util.Optional;
        import java.util.concurrent.CopyOnWriteArrayList;
        import java.util.concurrent.CountDownLatch;
        import org.jspecify.annotations.Nullable;

        @Application
        public final class Shop {
          public static final List<String> CALLS = new CopyOnWriteArrayList<>();

          public static Wiring open() {
            return of("well");
          }

          public static Wiring of(String how) {
            return ShopWiring.wire(new Cache(how), new Database());
          }

          record Extra() {}

          @Provided
          record Pool() implements AutoCloseable {
            @Override
            public void close() {
              CALLS.add("close pool");
            }
          }

          abstract static class Store {
            @OnStop
            void flush() {
              CALLS.add("flush");
            }
          }

          static final class Database extends Store {
            @OnStart
            Pool open() {
              CALLS.add("open");
              return new Pool();
            }

            @OnStart
            static @Nullable Extra extra() {
              return null;
            }
          }

          static final class Cache implements AutoCloseable {
            private final String how;

            Cache(String how) {
              this.how = how;
            }

            @OnStart
            void clear(Pool pool) {
              CALLS.add("clear");
            }

            @OnStart(order = 1)
            void warm(Pool pool, Optional<Extra> extra) throws Exception {
              CALLS.add("warm " + how + " " + extra.isPresent());
              if (how.equals("never")) {
                new CountDownLatch(1).await();
              }
              if (how.equals("badly")) {
                throw new IOException("no cache");
              }
            }

            @OnStop
            void save(Pool pool) {
              CALLS.add("save");
            }

            @Override
            public void close() {
              CALLS.add("close cache");
            }
          }

          @WebSocketEndpoint("/pool")
          static final class Pools {
            @OnMessage
            static String text(String text, Pool pool) {
              return pool.toString();
            }
          }
        }
        """;

    @TempDir
    static Path output;

    private static Served served;
    private static List<String> calls;

    @BeforeAll
    @SuppressWarnings("unchecked") // what the application has written
    static void start() throws Exception {
        served = Served.of(output, Map.of(), Map.of(), Map.of("shop/Shop.java", SHOP));
        calls = (List<String>)
                served.loader().loadClass("shop.Shop").getField("CALLS").get(null);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void forget() {
        calls.clear();
    }

    private static Hardwire of(String how) throws ReflectiveOperationException {
        Class<?> shop = served.loader().loadClass("shop.Shop");
        var wiring = (Wiring) shop.getMethod("of", String.class).invoke(null, how);
        return Hardwire.of(wiring).host("127.0.0.1");
    }

    private static Wiring well() throws ReflectiveOperationException {
        return (Wiring) served.loader().loadClass("shop.Shop").getMethod("open").invoke(null);
    }

    @Test
    void whatStartsWellStopsInReverse() throws Exception {
        of("well").listen(0).close();

        assertThat(calls)
                .containsExactly("open", "clear", "warm well false", "save", "flush", "close pool", "close cache");
    }

    /** The methods of the class that has not started as a whole are not called, its instance is closed. */
    @Test
    void saysWhyAndStopsWhatHadStarted() throws Exception {
        Hardwire shop = of("badly");

        assertThatThrownBy(() -> shop.listen(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The application cannot start: Shop.Cache.warm failed: java.io.IOException: no cache")
                .hasCauseInstanceOf(IOException.class);
        assertThat(calls).containsExactly("open", "clear", "warm badly false", "flush", "close pool", "close cache");
    }

    @Test
    void saysWhatHasNotReturnedInTime() throws Exception {
        Hardwire shop = of("never")
                .lifecycle(LifecycleOptions.builder()
                        .startTimeout(Duration.ofSeconds(1))
                        .build());

        assertThatThrownBy(() -> shop.listen(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The application cannot start: it took longer than 1 s (startTimeout), "
                        + "and Shop.Cache.warm has not returned");
        assertThat(calls).containsExactly("open", "clear", "warm never false", "flush", "close pool", "close cache");
    }

    @Test
    void stopsItsModulesToo() throws Exception {
        Hardwire shop = of("badly").module("/module", well());

        assertThatThrownBy(() -> shop.listen(0)).hasMessageContaining("Cache.warm failed");
        assertThat(calls)
                .containsSubsequence(
                        "warm well false", "warm badly false", "flush", "close pool", "save", "flush", "close pool")
                .containsOnlyOnce("save");
    }
}
