package dev.hardwire.http.security;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.spi.security.SecurityRequirement.Required;

/** What became of one credential. */
sealed interface Verdict {
    /** It is right. */
    record Right(Object principal) implements Verdict {}

    /** It is not: the more a refusal knows, the rather it is the one that is answered. */
    sealed interface Wrong extends Verdict {
        Required required();

        HttpProblem problem();

        /** Of all refusals of a request, the first with the highest rank is answered. */
        int rank();
    }

    /** The request has none. */
    record Missing(Required required) implements Wrong {
        @Override
        public HttpProblem problem() {
            return new HttpProblem(401, "The request has no credentials, or not all that are asked for");
        }

        @Override
        public int rank() {
            return 0;
        }
    }

    /** It is malformed, or its check knows it not. */
    record Invalid(Required required, HttpProblem problem) implements Wrong {
        @Override
        public int rank() {
            return 1;
        }
    }

    /** It is right, and its owner lacks scopes. */
    record ShortOfScopes(Required required, HttpProblem problem) implements Wrong {
        @Override
        public int rank() {
            return 2;
        }
    }

    /** Its check has refused it in a way of its own. */
    record Thrown(Required required, HttpProblem problem) implements Wrong {
        @Override
        public int rank() {
            return 3;
        }
    }
}
