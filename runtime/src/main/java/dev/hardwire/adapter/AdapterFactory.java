package dev.hardwire.adapter;

/** Makes the adapter of each namespace of a server: {@code SocketIoOptions.Builder.adapter}. Thread-safe. */
@FunctionalInterface
public interface AdapterFactory {
    /**
     * Makes an adapter, which does nothing until it is started.
     *
     * @param namespace the name of the namespace, which it has on every server
     * @param local the namespace on this server
     * @param retention how much is kept for clients that come back; {@link Retention#NONE} where they start anew
     */
    Adapter create(String namespace, LocalNamespace local, Retention retention);
}
