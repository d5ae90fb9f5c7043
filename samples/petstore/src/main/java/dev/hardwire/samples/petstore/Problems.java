package dev.hardwire.samples.petstore;

import dev.hardwire.samples.petstore.api.Problem;

/** What is wrong, for a client (RFC 9457). */
final class Problems {
    private Problems() {}

    static Problem noSuchPet(long id) {
        return notFound("There is no pet " + id + ".");
    }

    static Problem notFound(String detail) {
        return new Problem("Not Found", 404, detail);
    }

    static Problem conflict(Declined declined) {
        return new Problem("Conflict", 409, declined.getMessage());
    }
}
