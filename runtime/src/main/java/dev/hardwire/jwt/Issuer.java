package dev.hardwire.jwt;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who issues tokens, and where its keys are: told, or asked of its metadata when that is first needed. Metadata that cannot be
 * had is asked for again after a while. Thread-safe.
 */
final class Issuer {
    private static final Logger LOG = LoggerFactory.getLogger(Issuer.class);
    /** Behind the issuer, the address of its metadata (OpenID Connect Discovery 1.0, 4). */
    static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private final URI metadata;
    private final Published published;
    private final long pauseNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Known known;
    private long failedAt;
    private boolean failed;

    /** What is known of an issuer. */
    record Known(String issuer, URI keys) {}

    /** Asks for the metadata at this address. */
    Issuer(URI metadata, Published published, Duration pause) {
        this.metadata = metadata;
        this.published = published;
        this.pauseNanos = pause.toNanos();
    }

    /**
     * What is known; asks for it if that was not done yet.
     *
     * @throws IOException if it cannot be had
     */
    Known known() throws IOException {
        Known found = known;
        if (found != null) {
            return found;
        }
        lock.lock();
        try {
            found = known;
            if (found == null) {
                found = ask();
                known = found;
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    private Known ask() throws IOException {
        if (failed && System.nanoTime() - failedAt < pauseNanos) {
            throw new IOException("The metadata at " + metadata + " could not be had a moment ago");
        }
        try {
            Known read = read(published.text(metadata));
            failed = false;
            return read;
        } catch (IOException e) {
            failed = true;
            failedAt = System.nanoTime();
            LOG.warn("The metadata of the issuer of tokens cannot be had from {}", metadata, e);
            throw e;
        }
    }

    private Known read(String text) throws IOException {
        try {
            Map<String, Object> read = JSONObjectUtils.parse(text);
            String issuer = JSONObjectUtils.getString(read, "issuer");
            String keys = JSONObjectUtils.getString(read, "jwks_uri");
            if (issuer == null || keys == null) {
                throw new IOException("The metadata lack issuer or jwks_uri");
            }
            // Else whoever answers there could make up tokens of another issuer (OpenID Connect Discovery 1.0, 4.3).
            if (!metadata.toString().equals(withoutSlash(issuer) + WELL_KNOWN)) {
                throw new IOException("The metadata are those of another issuer, " + issuer);
            }
            URI address = URI.create(keys);
            if (!metadata.getScheme().equalsIgnoreCase(address.getScheme())
                    && !"https".equalsIgnoreCase(address.getScheme())) {
                throw new IOException("The keys are not served by https, unlike the metadata: " + keys);
            }
            return new Known(issuer, address);
        } catch (ParseException | IllegalArgumentException e) {
            throw new IOException("The metadata are malformed", e);
        }
    }

    static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
