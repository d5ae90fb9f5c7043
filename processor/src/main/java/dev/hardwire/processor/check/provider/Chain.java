package dev.hardwire.processor.check.provider;

import dev.hardwire.processor.model.Provider;

/**
 * Who needs whom, down to what is wrong.
 *
 * @param text as a message has it: {@code Orders.list → Transaction (Db.begin)}
 */
record Chain(String text) {
    static Chain from(Consumer consumer) {
        return new Chain(consumer.name());
    }

    static Chain from(Provider provider) {
        return new Chain(provider.text());
    }

    Chain to(Provider provider) {
        return new Chain(text + " → " + provider.text());
    }
}
