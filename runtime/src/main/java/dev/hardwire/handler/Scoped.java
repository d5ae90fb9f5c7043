package dev.hardwire.handler;

import java.util.Collection;

/**
 * A principal that knows its scopes. Where an operation asks for scopes, the server lets it pass with all of them only,
 * and answers 403 otherwise. Of a principal that does not implement this, its check must see to the scopes.
 */
public interface Scoped {
    /** The scopes that were granted. */
    Collection<String> scopes();
}
