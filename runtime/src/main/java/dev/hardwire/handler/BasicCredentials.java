package dev.hardwire.handler;

/**
 * What a client has sent for the scheme {@code basic} (RFC 7617), decoded as UTF-8.
 *
 * @param username without a colon; it may be empty
 * @param password it may be empty, and have colons
 */
public record BasicCredentials(String username, String password) {
    /** The username only: a password is for no log. */
    @Override
    public String toString() {
        return "BasicCredentials[username=" + username + "]";
    }
}
