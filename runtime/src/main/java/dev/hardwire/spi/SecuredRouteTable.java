package dev.hardwire.spi;

import dev.hardwire.spi.security.SecurityTable;

/** A table with operations that ask for credentials. */
public interface SecuredRouteTable extends RouteTable {
    /** What checks the credentials. */
    SecurityTable security();
}
