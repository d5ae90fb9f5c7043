package dev.hardwire.http.security;

import dev.hardwire.handler.BasicCredentials;
import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Request;
import dev.hardwire.handler.Scoped;
import dev.hardwire.spi.security.SecurityCall;
import dev.hardwire.spi.security.SecurityRequirement.Required;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One credential that is checked for one requirement. */
record Check(Required required, Credential given, Request request) implements SecurityCall {
    @Override
    public String credential() {
        if (given instanceof Credential.Text text) {
            return text.value();
        }
        throw otherKind("text");
    }

    @Override
    public BasicCredentials basic() {
        if (given instanceof Credential.Basic basic) {
            return basic.value();
        }
        throw otherKind("name and password");
    }

    @Override
    public X509Certificate certificate() {
        if (given instanceof Credential.Certificate certificate) {
            return certificate.value();
        }
        throw otherKind("certificate");
    }

    private IllegalStateException otherKind(String asked) {
        return new IllegalStateException(
                "The credential of " + required.scheme().name() + " is no " + asked);
    }

    @Override
    public List<String> scopes() {
        return required.scopes();
    }

    /** What the result of the check means. */
    Verdict verdict(@Nullable Object principal) {
        if (principal == null) {
            return new Verdict.Invalid(required, new HttpProblem(401, "The credentials are not valid"));
        }
        if (principal instanceof Scoped scoped) {
            List<String> missing = new ArrayList<>(required.scopes());
            missing.removeAll(scoped.scopes());
            if (!missing.isEmpty()) {
                return new Verdict.ShortOfScopes(
                        required,
                        new HttpProblem(403, "The credentials lack the scopes " + String.join(", ", missing)));
            }
        }
        return new Verdict.Right(principal);
    }

    /** What it means that the check has thrown a problem. */
    Verdict verdict(HttpProblem problem) {
        return problem.status() == 401 ? new Verdict.Invalid(required, problem) : new Verdict.Thrown(required, problem);
    }
}
