package dev.hardwire.module;

import dev.hardwire.spi.SpiVersion;
import dev.hardwire.spi.Wiring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A wiring and the modules that it is put together with: other wirings, each under a prefix. A library with modules of its
 * own hands it out as a whole. Immutable: each method returns a changed copy.
 *
 * <pre>{@code
 * Modules admin = Modules.of(AdminWiring.wire(users)).module("/reports", ReportsWiring.wire());
 * Hardwire.of(ShopWiring.wire(pets)).module("/admin", admin).listen(8080);   // also serves /admin/reports
 * }</pre>
 */
public final class Modules {
    private static final Comparator<MountedWiring> DEEPEST_FIRST =
            (one, other) -> other.segments().size() - one.segments().size();

    /** In the order of their start: each behind its modules, and so the wiring itself last. */
    private final List<MountedWiring> all;

    private Modules(List<MountedWiring> all) {
        this.all = List.copyOf(all);
    }

    /**
     * A wiring without modules.
     *
     * @throws IllegalStateException if the wiring was generated for another version of the contract
     */
    public static Modules of(Wiring wiring) {
        SpiVersion.check(wiring.getClass().getName(), wiring.spiVersion());
        return new Modules(List.of(new MountedWiring("", wiring)));
    }

    /**
     * With one more module.
     *
     * @param prefix what its paths and namespaces begin with, for example {@code /admin}
     * @throws IllegalArgumentException if the prefix does not begin with a slash, ends with one, or is no plain path
     * @throws IllegalStateException if the wiring was generated for another version of the contract
     */
    public Modules module(String prefix, Wiring wiring) {
        return module(prefix, of(wiring));
    }

    /**
     * With one more module, which has modules of its own; their prefixes come behind its own.
     *
     * @param prefix what its paths and namespaces begin with, for example {@code /admin}
     * @throws IllegalArgumentException if the prefix does not begin with a slash, ends with one, or is no plain path
     */
    public Modules module(String prefix, Modules modules) {
        Prefix.checked(prefix);
        int last = all.size() - 1;
        List<MountedWiring> more = new ArrayList<>(all.subList(0, last));
        modules.all.forEach(mounted -> more.add(new MountedWiring(prefix + mounted.prefix(), mounted.wiring())));
        more.add(all.get(last));
        return new Modules(more);
    }

    /** The wiring itself. */
    public Wiring wiring() {
        return all.get(all.size() - 1).wiring();
    }

    /** All wirings in the order in which they start: modules before what has them, then in the order given. */
    public List<MountedWiring> inOrder() {
        return all;
    }

    /** All wirings in the order in which they are asked for what is at a path: the longest prefix first. */
    public List<MountedWiring> deepestFirst() {
        List<MountedWiring> deepestFirst = new ArrayList<>(all);
        deepestFirst.sort(DEEPEST_FIRST);
        return deepestFirst;
    }

    /**
     * Checks that no two of them have something at one place.
     *
     * @throws IllegalStateException if they have; the message names both
     */
    public void check() {
        Places places = new Places();
        all.forEach(places::claim);
    }
}
