package dev.hardwire.adapter.memory;

import dev.hardwire.adapter.AdapterContract;
import dev.hardwire.adapter.AdapterFactory;

/** The adapter of a server that is alone. */
class MemoryAdapterTest extends AdapterContract {
    @Override
    protected int servers() {
        return 1;
    }

    @Override
    protected AdapterFactory factory(int server) {
        return MemoryAdapter.factory();
    }
}
