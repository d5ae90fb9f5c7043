package dev.hardwire.spi;

import java.util.List;
import java.util.Set;

/**
 * Finds and calls operations. Generated as {@code <Application>Routes}: nested switches over the segments of the path,
 * literal before variable. The server asks for {@link #path}, then {@link #operation}, then has {@link #call} run on the
 * right thread. Immutable and thread-safe.
 */
public interface RouteTable {
    /** What {@link #path} and {@link #operation} answer where there is nothing. */
    int NOT_FOUND = -1;

    /** A table without operations. */
    RouteTable NONE = new EmptyRouteTable();

    /** All literal segments of all paths, for {@link RequestPath#literal}. */
    Set<String> literals();

    /** The operations; the position in the list is the number that {@link #operation} answers. */
    List<Operation> operations();

    /** The number of the path that matches, or {@link #NOT_FOUND}. Called on the event loop; allocates nothing. */
    int path(RequestPath path);

    /**
     * The number of the operation with this path and method, or {@link #NOT_FOUND}. The server answers HEAD with the
     * operation of GET where there is none for HEAD. Called on the event loop; allocates nothing.
     *
     * @param path a number that {@link #path} has answered
     * @param method the method in upper case
     */
    int operation(int path, String method);

    /** The value of the {@code Allow} header for a path: its methods, HEAD where there is GET, and OPTIONS. */
    String allow(int path);

    /**
     * Reads the arguments of an operation, calls its handler and answers. Called on the event loop or the handler
     * executor, as {@link Operation#nonBlocking} says.
     *
     * @throws Exception what the handler has thrown; the server answers it
     */
    void call(int operation, HttpCall call) throws Exception;
}
