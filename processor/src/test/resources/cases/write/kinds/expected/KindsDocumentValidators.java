// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.spi.json.JsonSet;
import dev.hardwire.spi.json.Keywords;
import dev.hardwire.spi.json.Validation;
import javax.annotation.processing.Generated;
import tools.jackson.databind.JsonNode;

/**
 * Checks trees of JSON against schemas of openapi.yaml.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class KindsDocumentValidators {
  private static final JsonSet EVERYTHING_LIMITED_CONTAINS_VALUES = JsonSet.of(
  "[1]");

  private KindsDocumentValidators() {
  }

  /**
   * Checks {@code openapi.yaml#/components/schemas/Everything/properties/limited}.
   */
  static boolean everythingLimited(JsonNode value, Validation at) {
    int before = at.violationCount();
    Keywords.type(at, value, Keywords.ARRAY);
    if (at.stops(before)) {
      return false;
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        JsonNode item = value.get(i);
        at.enter(i);
        idOneOf2(item, at);
        at.leave();
      }
      int count = 0;
      for (int i = 0; i < value.size(); i++) {
        JsonNode item_ = value.get(i);
        at.enter(i);
        at.tryOut();
        boolean found = at.endTry(at.tried(everythingLimitedContains(item_, at)));
        at.leave();
        if (found) {
          count++;
        }
      }
      Keywords.contains(at, count, 1, Integer.MAX_VALUE);
    }
    return at.violationCount() == before;
  }

  /**
   * Checks {@code openapi.yaml#/components/schemas/Id/oneOf/1},
   * and another schema that says the same.
   */
  static boolean idOneOf2(JsonNode value, Validation at) {
    int before = at.violationCount();
    Keywords.type(at, value, Keywords.INTEGER);
    return at.violationCount() == before;
  }

  /**
   * Checks {@code openapi.yaml#/components/schemas/Everything/properties/limited/contains}.
   */
  static boolean everythingLimitedContains(JsonNode value, Validation at) {
    int before = at.violationCount();
    Keywords.oneOf(at, value, EVERYTHING_LIMITED_CONTAINS_VALUES, "1");
    return at.violationCount() == before;
  }
}
