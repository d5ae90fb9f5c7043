package dev.hardwire.samples.petstore;

/** An order names a pet that does not exist. */
final class NoSuchPet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long id;

    NoSuchPet(long id) {
        super("There is no pet " + id + ".", null, false, false);
        this.id = id;
    }

    long id() {
        return id;
    }
}
