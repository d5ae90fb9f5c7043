package dev.hardwire.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.StubbedCase;
import dev.hardwire.spi.RouteTable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Durations that are defaults are what a request may have, weeks among them. */
class DurationDefaultsTest {
    @TempDir
    Path folder;

    @Test
    void areWhatTheRuntimeTakes() throws Exception {
        Path app = Files.createDirectories(folder.resolve("case/app"));
        Files.writeString(folder.resolve("case/openapi.yaml"), """
                openapi: 3.1.1
                info: {title: Naps, version: '1'}
                paths:
                  /naps:
                    post:
                      operationId: echo
                      requestBody:
                        required: true
                        content: {application/json: {schema: {$ref: '#/components/schemas/Nap'}}}
                      responses:
                        '200':
                          description: d
                          content: {application/json: {schema: {$ref: '#/components/schemas/Nap'}}}
                components:
                  schemas:
                    Nap:
                      type: object
                      properties:
                        weeks: {type: string, format: duration, default: P2W}
                        seconds: {type: string, format: duration, default: PT1M15S}
                        list: {type: array, items: {type: string, format: duration}, default: [P1W, P1DT1H]}
                """);
        Files.writeString(app.resolve("Shop.java"), """
                package shop;

                @dev.hardwire.annotation.Application(openapi = "openapi.yaml")
                @dev.hardwire.annotation.Controller
                public final class Shop {
                  public static dev.hardwire.spi.Wiring open() { return ShopWiring.wire(); }

                  static Nap echo(Nap body) { return body; }
                }
                """);
        RouteTable routes = new Loaded(StubbedCase.of(folder.resolve("case"), folder.resolve("out")))
                .open()
                .routes();

        String defaults = new MemoryCall("POST", "/naps").body("{}").to(routes).answer;
        String given = "{\"weeks\":\"P2W\",\"seconds\":\"PT1M15S\",\"list\":[\"P1W\",\"P1DT1H\"]}";

        assertThat(defaults)
                .contains("\"weeks\":\"PT336H\"")
                .isEqualTo(new MemoryCall("POST", "/naps").body(given).to(routes).answer);
    }
}
