package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.http.access.AccessLog;
import dev.hardwire.http.access.RequestIdOptions;
import dev.hardwire.http.cors.CorsOptions;
import dev.hardwire.http.header.SecurityHeaders;
import dev.hardwire.http.proxy.ProxyOptions;
import dev.hardwire.http.request.TrailingSlash;
import dev.hardwire.http.websocket.WebSocketOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Options are copied, and what makes no sense is refused. */
class HttpOptionsTest {
    @Test
    void aCopyHasTheSameValues() {
        var options = HttpOptions.builder()
                .eventLoops(3)
                .backlog(4)
                .maxConnections(5)
                .maxRequestLine(600)
                .maxHeaderSize(700)
                .maxHeaders(8)
                .maxBodySize(9)
                .maxPipelined(10)
                .webSockets(WebSocketOptions.builder().maxMessageSize(1100).build())
                .maxConcurrentCalls(14)
                .handlerThreads(15)
                .virtualThreads(false)
                .headTimeout(Duration.ofMillis(16))
                .bodyTimeout(Duration.ofMillis(17))
                .idleTimeout(Duration.ofMillis(18))
                .answerTimeout(Duration.ofMillis(21))
                .closeTimeout(Duration.ofMillis(19))
                .stopTimeout(Duration.ofMillis(20))
                .trailingSlash(TrailingSlash.IGNORE)
                .proxies(ProxyOptions.builder().trusted("::1").build())
                .cors(CorsOptions.builder().origins("*").build())
                .securityHeaders(SecurityHeaders.defaults())
                .requestId(RequestIdOptions.defaults())
                .accessLog(AccessLog.defaults())
                .build();
        assertThat(options.toBuilder().build())
                .usingRecursiveComparison()
                .isEqualTo(options)
                .isNotEqualTo(HttpOptions.defaults());
        assertThat(options.toBuilder().backlog(1).build().maxHeaders()).isEqualTo(8);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> HttpOptions.builder().eventLoops(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("eventLoops must be at least 1, not 0");
        assertThatThrownBy(() -> HttpOptions.builder().idleTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("idleTimeout must be at least one millisecond, not PT0S");
    }

    @Test
    void aBuilderThatIsUsedAgainLeavesWhatItBuilt() {
        var builder = HttpOptions.builder().maxHeaders(1);
        var options = builder.build();
        builder.maxHeaders(2);
        assertThat(options.maxHeaders()).isEqualTo(1);
    }
}
