package dev.hardwire.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.Hardwire;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.Wiring;
import dev.hardwire.spi.json.Codec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prefixes, the order of wirings, names of namespaces, and conflicts. */
class ModulesTest {
    private static final Wiring EMPTY = new ShopWiring(RouteTable.NONE, EndpointRoutes.NONE, List.of());

    private static Wiring shop() {
        return ShopWiring.of(new Shop());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/shop/v2", "/a.b-c_d~e", "/@me", "/a:b"})
    void prefixes(String prefix) {
        assertThat(Modules.of(EMPTY).module(prefix, EMPTY).inOrder())
                .extracting(MountedWiring::prefix)
                .containsExactly(prefix, "");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "admin, \"admin\" must begin with a slash and not end with one",
                "^^, \"\" must begin with a slash and not end with one",
                "/, \"/\" must begin with a slash and not end with one",
                "/admin/, \"/admin/\" must begin with a slash and not end with one",
                "/a//b, \"/a//b\" has two slashes without a name between them",
                "/a/../b, ^\"/a/../b\" has a segment of dots, which clients take out of a path^",
                "/{tenant}, ^\"/{tenant}\" has the character '{': letters, digits and -._~!$&'()*+,;=:@ are possible, and no variables^",
                "/a?b, ^\"/a?b\" has the character '?': letters, digits and -._~!$&'()*+,;=:@ are possible, and no variables^",
                "/a%20b, ^\"/a%20b\" has the character '%': letters, digits and -._~!$&'()*+,;=:@ are possible, and no variables^"
            })
    void whatIsNoPrefix(String prefix, String why) {
        assertThatThrownBy(() -> Hardwire.of(EMPTY).module(prefix, EMPTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The prefix of a module is a path such as /admin; " + why);
    }

    @Test
    void modulesStartBeforeWhatHasThemAndAreAskedBeforeIt() {
        Modules admin = Modules.of(EMPTY).module("/reports", EMPTY).module("/users/old", EMPTY);
        Modules all = Modules.of(EMPTY).module("/shop", EMPTY).module("/admin", admin);
        assertThat(all.inOrder())
                .extracting(MountedWiring::prefix)
                .containsExactly("/shop", "/admin/reports", "/admin/users/old", "/admin", "");
        assertThat(all.deepestFirst())
                .extracting(MountedWiring::prefix)
                .containsExactly("/admin/users/old", "/admin/reports", "/shop", "/admin", "");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "/chat, /admin/chat",
                "/, /admin",
                "none, /administrators",
                "none, /admin/",
                "none, /chat",
                "none, /"
            })
    void namespacesBelowAPrefix(String own, String name) {
        var admin = new MountedWiring("/admin", EMPTY);
        assertThat(admin.ownNamespace(name)).isEqualTo(own);
        if (own != null) {
            assertThat(admin.namespace(own)).isEqualTo(name);
            assertThat(new MountedWiring("", EMPTY).namespace(own)).isEqualTo(own);
            assertThat(new MountedWiring("", EMPTY).ownNamespace(own)).isEqualTo(own);
        }
    }

    @Test
    void twoOperationsAtOnePathFailAtStartAndBothAreNamed() {
        Hardwire twice = Hardwire.of(EMPTY).module("/a", shop()).module("/a", shop());
        assertThatThrownBy(() -> twice.listen(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Two things are at /a/hello: the operation hello of the module /a"
                        + " (dev.hardwire.http.shop.ShopWiring), and the operation hello of the module /a"
                        + " (dev.hardwire.http.shop.ShopWiring). Give a module another prefix");
    }

    @Test
    void namespacesThatDifferInTheNameOfAVariableAreAtOnePlace() {
        Hardwire twice =
                Hardwire.of(new RoomsWiring("/chat/room-{name}")).module("/chat", new RoomsWiring("/room-{id}"));
        String type = RoomsWiring.class.getName();
        assertThatThrownBy(() -> twice.listen(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Two things are at /chat/room-{name}: the namespace /room-{id} of the module /chat (" + type
                        + "), and the namespace /chat/room-{name} of the application (" + type
                        + "). Give a module another prefix");
    }

    /** A wiring with one namespace. */
    private record RoomsWiring(String name) implements Wiring {
        @Override
        public int spiVersion() {
            return EMPTY.spiVersion();
        }

        @Override
        public RouteTable routes() {
            return RouteTable.NONE;
        }

        @Override
        public EndpointRoutes endpoints() {
            return EndpointRoutes.NONE;
        }

        @Override
        public List<NamespaceTable> namespaces() {
            return List.of(new Rooms(name));
        }

        @Override
        public NamespaceTable namespace(String wanted) {
            return null;
        }

        @Override
        public Map<Class<?>, Codec<?>> codecs() {
            return Map.of();
        }

        @Override
        public List<DocumentResource> documents() {
            return List.of();
        }
    }

    /** A namespace without events. */
    private record Rooms(String name) implements NamespaceTable {
        @Override
        public Set<String> events() {
            return Set.of();
        }

        @Override
        public int find(String event) {
            return -1;
        }

        @Override
        public boolean isNonBlocking(int handler) {
            throw new AssertionError();
        }

        @Override
        public void event(int handler, SocketCall call) {
            throw new AssertionError();
        }
    }

    @Test
    void aWiringOfAnotherVersionIsRefusedWhereItIsAdded() {
        assertThatThrownBy(() -> Hardwire.of(EMPTY).module("/later", new LaterWiring()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(LaterWiring.class.getName() + " was generated for version 1000");
    }

    /** Made for a contract that is not there yet. */
    private static final class LaterWiring implements Wiring {
        @Override
        public int spiVersion() {
            return 1000;
        }

        @Override
        public RouteTable routes() {
            return RouteTable.NONE;
        }

        @Override
        public EndpointRoutes endpoints() {
            return EndpointRoutes.NONE;
        }

        @Override
        public List<NamespaceTable> namespaces() {
            return List.of();
        }

        @Override
        public NamespaceTable namespace(String name) {
            return null;
        }

        @Override
        public Map<Class<?>, Codec<?>> codecs() {
            return Map.of();
        }

        @Override
        public List<DocumentResource> documents() {
            return List.of();
        }
    }
}
