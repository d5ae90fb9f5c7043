package dev.hardwire.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between clients and a server of this machine: forwards what they send in pieces and late, cuts their connections, at
 * once or after so many bytes, and refuses new ones. Thread-safe.
 */
public final class CuttingProxy implements AutoCloseable {
    /** More connections at a time than a test has clients; further ones are refused. */
    private static final int MAX_LINKS = 256;

    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Map<Direction, Budget> budgets = new EnumMap<>(Direction.class);
    private volatile Pieces pieces = Pieces.WHOLE;
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean shut;

    /** Where bytes go. */
    public enum Direction {
        TO_SERVER,
        TO_CLIENT
    }

    /** What is forwarded at a time, of what was read at a time. */
    public enum Pieces {
        WHOLE,
        /** One half, then the other. */
        HALVES,
        /** Each of the first 100 bytes by itself, then the rest, which may be long. */
        BYTES
    }

    /** How a connection ends. */
    public enum Cut {
        /** Reset, on both sides. */
        RESET,
        /** Reset, but of several only the one that has carried the last byte. */
        ALONE,
        /** Closed, on both sides, after what was forwarded. */
        END,
        /** Reset on the client's side; the server hears nothing of it, and nothing more. */
        UNHEARD
    }

    /** After so many bytes the connections are cut. */
    private record Budget(long bytes, Cut how) {}

    private CuttingProxy(int port) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        server = new InetSocketAddress(here, port);
        listening = new ServerSocket(0, 50, here);
        start("accept", this::accept);
    }

    /** A proxy before a port of this machine. */
    public static CuttingProxy to(int port) {
        try {
            return new CuttingProxy(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return listening.getLocalPort();
    }

    /** The address for clients. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Forwards in such pieces from now on. */
    public CuttingProxy pieces(Pieces value) {
        pieces = value;
        return this;
    }

    /** Forwards each piece so much later from now on, and what is behind it, too. */
    public CuttingProxy delay(Duration value) {
        delay = value;
        return this;
    }

    /** Cuts all connections. */
    public void cut(Cut how) {
        links.forEach(link -> link.cut(how));
    }

    /**
     * Cuts the connections, once, when so many more bytes were forwarded, over all of them: those bytes, and not one more in
     * that direction.
     */
    public void cutAfter(Direction direction, long bytes, Cut how) {
        synchronized (budgets) {
            budgets.put(direction, new Budget(bytes, how));
        }
    }

    /** Forgets the cuts that were to come, and forwards everything at once, as it comes. */
    public void calm() {
        synchronized (budgets) {
            budgets.clear();
        }
        pieces = Pieces.WHOLE;
        delay = Duration.ZERO;
        shut = false;
    }

    /** Cuts all connections, and refuses new ones until it is opened. */
    public void shut(Cut how) {
        shut = true;
        cut(how);
    }

    /** Lets connections through again. */
    public void open() {
        shut = false;
    }

    Pieces pieces() {
        return pieces;
    }

    Duration delay() {
        return delay;
    }

    /** How many of so many bytes may be forwarded; where it is not all of them, {@link #spent} says how that ends. */
    int take(Direction direction, int length) {
        synchronized (budgets) {
            Budget budget = budgets.get(direction);
            if (budget == null) {
                return length;
            }
            int taken = (int) Math.min(budget.bytes, length);
            budgets.put(direction, new Budget(budget.bytes - taken, budget.how));
            return taken;
        }
    }

    /** Cuts, if all bytes that were to be forwarded before it were. */
    void spent(Direction direction, Link last) {
        Budget budget;
        synchronized (budgets) {
            budget = budgets.get(direction);
            if (budget == null || budget.bytes > 0) {
                return;
            }
            budgets.remove(direction);
        }
        if (budget.how == Cut.ALONE) {
            last.cut(Cut.ALONE);
        } else {
            cut(budget.how);
        }
    }

    void ended(Link link) {
        links.remove(link);
    }

    static void start(String name, Runnable task) {
        Thread thread = new Thread(task, "proxy-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                connect(listening.accept());
            }
        } catch (IOException e) {
            if (!listening.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void connect(Socket client) {
        if (shut || links.size() >= MAX_LINKS) {
            Link.reset(client);
            return;
        }
        try {
            Link link = new Link(this, client, new Socket(server.getAddress(), server.getPort()));
            links.add(link);
            link.start();
            if (shut) {
                link.cut(Cut.RESET);
            }
        } catch (IOException e) {
            // One of the two is gone already.
            Link.reset(client);
        }
    }

    @Override
    public void close() {
        shut = true;
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        links.forEach(Link::close);
    }
}
