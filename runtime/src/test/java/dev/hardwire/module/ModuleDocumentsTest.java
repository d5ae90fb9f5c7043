package dev.hardwire.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.proxy.ProxyOptions;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.Wiring;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents of modules, and the page that shows all. */
class ModuleDocumentsTest {
    private static Server server;

    @BeforeAll
    static void start() {
        server = Hardwire.of(wiring("Shop", ""))
                .module("/admin", wiring("Admin", "/v1"))
                .module("/old", wiring("Admin", "/v1"))
                .http(HttpOptions.builder()
                        .proxies(ProxyOptions.builder().trusted("127.0.0.1").build())
                        .build())
                .host("127.0.0.1")
                .listen(0);
    }

    private static Wiring wiring(String title, String basePath) {
        var document =
                new DocumentResource("openapi/shop.yaml", "dev/hardwire/http/resource/openapi.json", title, basePath);
        return new ShopWiring(RouteTable.NONE, EndpointRoutes.NONE, List.of(document));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void onePageShowsAll() throws Exception {
        assertThat(get("/docs/start.js"))
                .contains("[{\"url\":\"../openapi.json\",\"name\":\"Shop\"},"
                        + "{\"url\":\"../admin/v1/openapi.json\",\"name\":\"Admin (/admin)\"},"
                        + "{\"url\":\"../old/v1/openapi.json\",\"name\":\"Admin (/old)\"}]");
    }

    @Test
    void aProxysPrefixComesBeforeTheModules() throws Exception {
        assertThat(get("/admin/v1/openapi.json")).contains("\"url\":\"/admin");
        assertThat(get("/admin/v1/openapi.json", "X-Forwarded-Prefix", "/api")).contains("\"url\":\"/api/admin");
    }
}
