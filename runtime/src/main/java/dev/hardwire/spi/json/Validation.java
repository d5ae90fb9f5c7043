package dev.hardwire.spi.json;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a generated validator reports to while it checks a tree. It knows where in the tree the validator is, whether
 * violations count or an alternative is only tried out, which properties and items were evaluated (for {@code unevaluated*}),
 * and which schema resources were entered (for {@code $dynamicRef}). For one thread.
 *
 * <p>A validator is a method {@code static boolean pet(JsonNode value, Validation at)}. It answers whether the value is
 * valid, and leaves this as it found it but for the violations:
 *
 * <ul>
 *   <li>for a property or item, {@link #enter}, call the validator of its schema, {@link #leave};
 *   <li>for alternatives, {@link #tryOut}, {@link #tried} with the result of each, {@link #endTry}; if that failed and
 *       {@link #explains}, call each again with {@link #or} behind it; then {@link #mismatch};
 *   <li>where unevaluated properties or items count, {@link #track} before everything else and {@link #untrack} at the end;
 *   <li>a schema resource with dynamic anchors is called between {@link #enterResource} and {@link #leaveResource}.
 * </ul>
 */
public final class Validation implements ViolationSink {
    /** How many values are checked, each time that one is; more is refused. Alternatives in alternatives can multiply. */
    public static final int MAX_STEPS = 10_000_000;

    /** How often schemas may refer to each other for one value of the tree. */
    public static final int MAX_RECURSION = 500;

    private final JsonPath path;
    private final Violations violations;
    private final Direction direction;
    private int count;
    private int steps;
    private int recursion;

    private Try[] tries = {};
    private int trying;
    private @Nullable Explanation explanation;

    /** What was evaluated of the value at each depth; null where nobody asks. */
    private @Nullable Evaluated[] evaluated = {};

    private String[] resources = {};
    private int resourceCount;

    Validation(JsonPath start, Violations violations, Direction direction) {
        this.path = new JsonPath(start);
        this.violations = violations;
        this.direction = direction;
    }

    Direction direction() {
        return direction;
    }

    /** Whether the value goes to the server: then {@code readOnly} says that it must not. */
    public boolean isRequest() {
        return direction == Direction.REQUEST;
    }

    /** Whether the value comes from the server: then {@code writeOnly} says that it must not. */
    public boolean isResponse() {
        return direction == Direction.RESPONSE;
    }

    /** Goes to a property of the current value, which is an object; but where it has none of that name, answers null. */
    public @Nullable JsonNode enter(JsonNode object, String name) {
        JsonNode property = object.get(name);
        if (property != null) {
            enter(name);
        }
        return property;
    }

    /** Goes to a property of the current value. */
    public void enter(String name) {
        step();
        path.enter(name);
        forget();
    }

    /** Goes to an item of the current value. */
    public void enter(int position) {
        step();
        path.enter(position);
        forget();
    }

    /** Goes back to the value that has the current property or item. */
    public void leave() {
        path.leave();
    }

    private void step() {
        if (++steps > MAX_STEPS) {
            throw new MalformedJson("The JSON value takes too long to check");
        }
    }

    private void forget() {
        int depth = path.depth();
        if (depth < evaluated.length) {
            evaluated[depth] = null;
        }
    }

    @Override
    public void violation(String message) {
        count++;
        if (trying > 0) {
            return;
        }
        if (explanation != null) {
            explanation.add(path, message);
        } else {
            violations.body(violations.isFull() ? "" : path.pointer(), message);
        }
    }

    /** Reports a broken rule of a property of the current value, be it there or not. */
    public void violation(String property, String message) {
        path.enter(property);
        violation(message);
        path.leave();
    }

    @Override
    public int violationCount() {
        return count;
    }

    /** Whether there is nothing more to find out: there are violations since, and one is enough. */
    public boolean stops(int violationsBefore) {
        return count > violationsBefore && (trying > 0 || explanation != null);
    }

    /** Begins to try out alternatives: their violations do not count. */
    public void tryOut() {
        if (trying == tries.length) {
            tries = Arrays.copyOf(tries, trying + 4);
        }
        Try next = tries[trying];
        if (next == null) {
            next = new Try();
            tries[trying] = next;
        }
        trying++;
        next.count = count;
        next.evaluated = evaluatedHere();
        if (next.evaluated != null) {
            evaluated[path.depth()] = new Evaluated();
        }
    }

    /** Ends one alternative; what it evaluated counts if it was valid. Answers what it is given. */
    public boolean tried(boolean valid) {
        Try last = tries[trying - 1];
        count = last.count;
        Evaluated all = last.evaluated;
        Evaluated own = evaluatedHere();
        if (all != null && own != null) {
            if (valid) {
                all.add(own);
            }
            own.clear();
        }
        return valid;
    }

    /** Ends trying out. Answers what it is given. */
    public boolean endTry(boolean valid) {
        Try last = tries[--trying];
        if (last.evaluated != null) {
            evaluated[path.depth()] = last.evaluated;
            last.evaluated = null;
        }
        return valid;
    }

    /** Whether somebody wants to know what each alternative lacked; then it is listened for until {@link #mismatch}. */
    public boolean explains() {
        if (trying > 0 || explanation != null || violations.isFull()) {
            return false;
        }
        explanation = new Explanation(path.depth());
        return true;
    }

    /** What was reported since is of one alternative, and what comes of the next. */
    public void or() {
        if (explanation != null) {
            explanation.next();
        }
    }

    /**
     * Reports that not the right number of alternatives was valid, and what each lacked if it was listened for.
     *
     * @param explained what {@link #explains} answered
     */
    public void mismatch(String message, boolean explained) {
        Explanation listened = explained ? explanation : null;
        if (listened == null) {
            violation(message);
            return;
        }
        explanation = null;
        violation(message + listened.text());
    }

    /** Begins to note which properties and items of the current value are evaluated, from none. */
    public void track() {
        int depth = path.depth();
        if (depth >= evaluated.length) {
            evaluated = Arrays.copyOf(evaluated, depth + 8);
        }
        Evaluated own = new Evaluated();
        own.outer = evaluated[depth];
        evaluated[depth] = own;
    }

    /** Ends what {@link #track} began; what was evaluated counts for who began it before. Answers what it is given. */
    public boolean untrack(boolean valid) {
        Evaluated own = evaluatedHere();
        if (own != null) {
            evaluated[path.depth()] = own.outer;
            if (valid && own.outer != null) {
                own.outer.add(own);
            }
        }
        return valid;
    }

    private @Nullable Evaluated evaluatedHere() {
        int depth = path.depth();
        return depth < evaluated.length ? evaluated[depth] : null;
    }

    /** Notes that a property of the current value was evaluated. */
    public void evaluated(String name) {
        Evaluated here = evaluatedHere();
        if (here != null) {
            here.property(name);
        }
    }

    /** Notes that all properties of the current value were evaluated. */
    public void evaluatedProperties() {
        Evaluated here = evaluatedHere();
        if (here != null) {
            here.allProperties();
        }
    }

    /** Notes that an item of the current value was evaluated. */
    public void evaluated(int position) {
        Evaluated here = evaluatedHere();
        if (here != null) {
            here.item(position);
        }
    }

    /** Notes that the first items of the current value were evaluated. */
    public void evaluatedItems(int many) {
        Evaluated here = evaluatedHere();
        if (here != null) {
            here.itemsBefore(many);
        }
    }

    /** Notes that all items of the current value were evaluated. */
    public void evaluatedItems() {
        Evaluated here = evaluatedHere();
        if (here != null) {
            here.allItems();
        }
    }

    /** Whether a property of the current value was evaluated. */
    public boolean isEvaluated(String name) {
        Evaluated here = evaluatedHere();
        return here != null && here.hasProperty(name);
    }

    /** Whether an item of the current value was evaluated. */
    public boolean isEvaluated(int position) {
        Evaluated here = evaluatedHere();
        return here != null && here.hasItem(position);
    }

    /** Enters a schema resource. */
    public void enterResource(String uri) {
        if (resourceCount == resources.length) {
            resources = Arrays.copyOf(resources, resourceCount + 8);
        }
        resources[resourceCount++] = uri;
    }

    /** Leaves the schema resource that was entered last. */
    public void leaveResource() {
        resourceCount--;
    }

    /** Of some schema resources the one that was entered first and not left; empty if none is entered. */
    public String outermost(List<String> uris) {
        for (int i = 0; i < resourceCount; i++) {
            if (uris.contains(resources[i])) {
                return resources[i];
            }
        }
        return "";
    }

    /** Begins the check of a schema that refers, in the end, to itself for the same value. */
    public void recurse() {
        if (++recursion > MAX_RECURSION) {
            throw new MalformedJson("The JSON value takes too many schemas to check");
        }
    }

    /** Ends what {@link #recurse} began. */
    public void unwind() {
        recursion--;
    }

    /** What there was before alternatives were tried out. */
    private static final class Try {
        private int count;
        private @Nullable Evaluated evaluated;
    }
}
