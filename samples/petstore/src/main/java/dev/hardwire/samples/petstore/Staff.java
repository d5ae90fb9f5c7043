package dev.hardwire.samples.petstore;

import dev.hardwire.annotation.SecurityCheck;
import dev.hardwire.handler.Scoped;
import dev.hardwire.handler.Secret;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those who work here. Their key and tokens stand here so that one can try them; a real shop has its key from its
 * environment, and verifies tokens of an issuer with {@code dev.hardwire.jwt}.
 */
final class Staff {
    private static final String KEY = "special-key";
    private static final List<Member> MEMBERS = List.of(
            new Member("Ann", "token-of-ann", Set.of("write:pets", "read:orders")),
            new Member("Bob", "token-of-bob", Set.of("read:orders")));

    /** Somebody with what he or she may do. */
    record Member(String name, String token, Set<String> scopes) implements Scoped {}

    @SecurityCheck("api_key")
    @Nullable
    Object till(String key) {
        return Secret.equal(key, KEY) ? this : null;
    }

    @SecurityCheck("petstore_auth")
    @Nullable
    Member member(String token) {
        return MEMBERS.stream()
                .filter(member -> Secret.equal(token, member.token()))
                .findFirst()
                .orElse(null);
    }
}
