package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Operation.SecurityRequirement;
import java.util.List;

/**
 * Who may connect to the handlers of a class.
 *
 * @param document whose schemes are asked for
 * @param security one of these must be met, each by all of its schemes
 * @param place where the class says so
 */
public record SecuredClass(Document document, List<SecurityRequirement> security, Place.InJava place) {
    public SecuredClass {
        security = List.copyOf(security);
    }
}
