package dev.hardwire.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What validators report to, called as they call it. */
class ValidationTest {
    private final Violations violations = new Violations();
    private final Validation at = validation();

    private Validation validation() {
        byte[] json = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        JsonReader in = JsonReader.of(json, 0, json.length, violations);
        in.beginObject();
        in.nextName();
        in.node();
        return in.validation();
    }

    private List<String> reported() {
        return violations.list().stream()
                .map(v -> v.where() + " " + v.message())
                .toList();
    }

    private boolean fails(String name, String message) {
        at.violation(name, message);
        return false;
    }

    @Test
    void violationsAreRelativeToTheValue() {
        at.enter("x/y");
        at.enter(3);
        at.violation("must be nice");
        at.violation("z", "is required");
        at.leave();
        at.leave();
        at.violation("is bad");
        assertThat(reported()).containsExactly("/a/x~1y/3 must be nice", "/a/x~1y/3/z is required", "/a is bad");
        assertThat(at.violationCount()).isEqualTo(3);
    }

    @Test
    void alternativesThatAreTriedOutReportNothing() {
        at.tryOut();
        assertThat(at.tried(fails("x", "is required"))).isFalse();
        assertThat(at.tried(true)).isTrue();
        assertThat(at.endTry(true)).isTrue();
        assertThat(at.violationCount()).isZero();
        assertThat(reported()).isEmpty();
    }

    @Test
    void whatEachAlternativeLackedIsSaid() {
        at.tryOut();
        at.tried(fails("x", "is required"));
        at.endTry(false);
        boolean explained = at.explains();
        assertThat(explained).isTrue();
        fails("x", "is required");
        fails("y", "is required");
        at.or();
        at.violation("must be a string");
        at.or();
        at.mismatch("must match one of 2 alternatives", explained);
        assertThat(reported())
                .containsExactly(
                        "/a must match one of 2 alternatives (1: /x is required and more; 2: must be a string)");
        at.violation("is loud again");
        assertThat(violations.count()).isEqualTo(2);
    }

    @Test
    void theExplanationIsBounded() {
        boolean explained = at.explains();
        for (int i = 0; i < 7; i++) {
            at.violation("must be " + i);
            at.or();
        }
        at.mismatch("fails", explained);
        assertThat(reported())
                .containsExactly("/a fails (1: must be 0; 2: must be 1; 3: must be 2; 4: must be 3; 5: must be 4; …)");
    }

    @Test
    void alternativesInAlternativesAreNotExplained() {
        assertThat(at.explains()).isTrue();
        assertThat(at.explains()).isFalse();
        at.mismatch("inner", false);
        at.or();
        at.mismatch("outer", true);
        assertThat(reported()).containsExactly("/a outer (1: inner)");
    }

    @Test
    void oneViolationIsEnoughWhereNobodyListens() {
        int before = at.violationCount();
        at.violation("loud");
        assertThat(at.stops(before)).isFalse();
        at.tryOut();
        assertThat(at.stops(at.violationCount())).isFalse();
        int inTry = at.violationCount();
        at.violation("quiet");
        assertThat(at.stops(inTry)).isTrue();
        at.tried(false);
        at.endTry(false);
    }

    @Test
    void whatValidAlternativesEvaluatedCounts() {
        at.track();
        at.tryOut();
        at.evaluated("dropped");
        at.tried(false);
        at.evaluated("kept");
        at.evaluatedItems(2);
        at.tried(true);
        at.endTry(true);
        assertThat(at.isEvaluated("kept")).isTrue();
        assertThat(at.isEvaluated("dropped")).isFalse();
        assertThat(at.isEvaluated(1)).isTrue();
        assertThat(at.isEvaluated(2)).isFalse();
        at.enter("kept");
        assertThat(at.isEvaluated("kept")).as("of another value").isFalse();
        at.leave();
        assertThat(at.isEvaluated("kept")).isTrue();
        at.untrack(true);
        assertThat(at.isEvaluated("kept")).isFalse();
    }

    @Test
    void whoBeganToTrackBeforeIsToldOfValidSchemas() {
        at.track();
        at.track();
        at.evaluatedProperties();
        at.evaluatedItems();
        at.untrack(true);
        at.track();
        at.evaluated(7);
        assertThat(at.isEvaluated("any")).as("of another schema").isFalse();
        at.untrack(false);
        assertThat(at.isEvaluated("any")).isTrue();
        assertThat(at.isEvaluated(99)).isTrue();
        at.untrack(true);
    }

    @Test
    void theOutermostResourceCounts() {
        assertThat(at.outermost(List.of("b", "a"))).isEmpty();
        at.enterResource("other");
        at.enterResource("a");
        at.enterResource("b");
        assertThat(at.outermost(List.of("b", "a"))).isEqualTo("a");
        at.leaveResource();
        assertThat(at.outermost(List.of("b"))).isEmpty();
    }

    @Test
    void schemasThatReferToThemselvesForeverAreRefused() {
        for (int i = 0; i < Validation.MAX_RECURSION; i++) {
            at.recurse();
        }
        assertThatThrownBy(at::recurse)
                .isInstanceOf(MalformedJson.class)
                .hasMessage("The JSON value takes too many schemas to check");
    }

    @Test
    void whatTakesTooLongIsRefused() {
        assertThatThrownBy(() -> {
                    for (int i = 0; i <= Validation.MAX_STEPS; i++) {
                        at.enter(i);
                        at.leave();
                    }
                })
                .isInstanceOf(MalformedJson.class)
                .hasMessage("The JSON value takes too long to check");
    }
}
