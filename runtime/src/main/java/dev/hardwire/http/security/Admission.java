package dev.hardwire.http.security;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Request;
import dev.hardwire.http.stage.StageFailure;
import dev.hardwire.spi.security.SecurityRequirement;
import dev.hardwire.spi.security.SecurityRequirement.Required;
import dev.hardwire.spi.security.SecurityScheme;
import dev.hardwire.spi.security.SecurityTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Whether one request may call an operation. The alternatives are tried in document order, and the first of which all
 * credentials are right admits it; an unknown caller is admitted, where one of them asks for nothing, if the request has no
 * credential of any other. For one thread at a time.
 */
public final class Admission {
    private final SecurityTable table;
    private final List<SecurityRequirement> alternatives;
    private final Request request;
    private final Outcome outcome;
    private final Executor executor;
    private final Credentials credentials;

    /** What was decided of a credential already: alternatives may ask for the same. */
    private final Map<Required, Verdict> verdicts = new HashMap<>();

    private final Set<SecurityScheme> wrong = new HashSet<>();
    private final Map<String, Object> principals = new LinkedHashMap<>();
    private int alternative;
    private int position;
    private boolean known;
    private boolean open;
    private Verdict.@Nullable Wrong answered;

    /** Told once how it ends. */
    public interface Outcome {
        /** The operation may be called. */
        void admitted(Granted principals);

        /** It may not. */
        void refused(Refused why);

        /** A check has failed. */
        void failed(Throwable failure);
    }

    /**
     * An admission that has yet to {@link #run}.
     *
     * @param executor where it goes on when a check that returned a stage is done
     */
    Admission(
            SecurityTable table,
            List<SecurityRequirement> alternatives,
            Request request,
            Credentials credentials,
            Executor executor,
            Outcome outcome) {
        this.table = table;
        this.alternatives = alternatives;
        this.request = request;
        this.executor = executor;
        this.outcome = outcome;
        this.credentials = credentials;
    }

    /** Decides, as far as that is possible without waiting. */
    public void run() {
        try {
            proceed();
        } catch (Throwable e) {
            // Also errors: whatever a check does, its request is answered.
            outcome.failed(e);
        }
    }

    private void proceed() throws Exception {
        while (alternative < alternatives.size()) {
            List<Required> asked = alternatives.get(alternative).all();
            if (asked.isEmpty()) {
                open = true;
                next();
            } else if (position == asked.size()) {
                outcome.admitted(Granted.of(principals));
                return;
            } else if (position == 0 && !isComplete(asked)) {
                next();
            } else if (!check(asked.get(position))) {
                return;
            }
        }
        if (open && !known) {
            outcome.admitted(Granted.NOBODY);
        } else {
            refuse();
        }
    }

    private void next() {
        alternative++;
        position = 0;
        principals.clear();
    }

    /** Whether the request has all credentials of an alternative, and none is malformed. */
    private boolean isComplete(List<Required> asked) {
        boolean complete = true;
        for (Required required : asked) {
            Credential credential = credentials.of(required.scheme());
            known |= !(credential instanceof Credential.Absent);
            if (credential instanceof Credential.Absent || credential instanceof Credential.OfAnotherScheme) {
                note(new Verdict.Missing(required));
                complete = false;
            } else if (credential instanceof Credential.Malformed malformed) {
                note(new Verdict.Invalid(required, new HttpProblem(401, malformed.detail())));
                complete = false;
            }
        }
        return complete;
    }

    /** Checks a credential; false where the rest follows when a stage is done. */
    private boolean check(Required required) throws Exception {
        Verdict before = verdicts.get(required);
        if (before != null) {
            decide(required, before);
            return true;
        }
        var check = new Check(required, credentials.of(required.scheme()), request);
        Object result;
        try {
            result = table.check(required.scheme().number(), check);
        } catch (HttpProblem refusal) {
            decide(required, check.verdict(refusal));
            return true;
        }
        if (result instanceof CompletionStage<?> stage) {
            stage.whenComplete((principal, failure) -> executor.execute(() -> completed(check, principal, failure)));
            return false;
        }
        decide(required, check.verdict(result));
        return true;
    }

    private void completed(Check check, @Nullable Object principal, @Nullable Throwable failure) {
        try {
            if (failure == null) {
                decide(check.required(), check.verdict(principal));
            } else if (StageFailure.cause(failure) instanceof HttpProblem refusal) {
                decide(check.required(), check.verdict(refusal));
            } else {
                outcome.failed(StageFailure.cause(failure));
                return;
            }
            proceed();
        } catch (Throwable e) {
            // The principal's scopes are the application's code, too.
            outcome.failed(e);
        }
    }

    private void decide(Required required, Verdict verdict) {
        verdicts.put(required, verdict);
        if (verdict instanceof Verdict.Right right) {
            principals.put(required.scheme().name(), right.principal());
            position++;
        } else if (verdict instanceof Verdict.Wrong refusal) {
            note(refusal);
            next();
        }
    }

    private void note(Verdict.Wrong refusal) {
        if (refusal instanceof Verdict.Invalid) {
            wrong.add(refusal.required().scheme());
        }
        if (answered == null || refusal.rank() > answered.rank()) {
            answered = refusal;
        }
    }

    private void refuse() {
        Verdict.Wrong why = answered;
        if (why == null) {
            throw new IllegalStateException("An operation without alternatives asks nobody");
        }
        List<String> challenges = List.of();
        boolean hasOwn = why.problem().headers().keySet().stream().anyMatch("www-authenticate"::equalsIgnoreCase);
        if (why.problem().status() == 401 && !hasOwn) {
            challenges = Challenges.of(alternatives, wrong);
        } else if (why instanceof Verdict.ShortOfScopes
                && why.required().scheme().kind() == SecurityScheme.Kind.BEARER) {
            challenges = Challenges.scopes(why.required());
        }
        outcome.refused(new Refused(why.problem(), challenges));
    }
}
