package dev.hardwire.processor.check.operation;

import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Operation;

/** A method that implements an operation. */
public record Implementation(Document document, Operation operation, JavaClass controller, HandlerMethod method) {
    /** How a message names the method. */
    String text() {
        return method.place().text();
    }
}
