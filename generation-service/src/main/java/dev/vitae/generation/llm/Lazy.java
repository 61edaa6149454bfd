package dev.vitae.generation.llm;

import java.util.function.Supplier;

/** Made once, by whoever asks first. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> made;
    private T value;

    Lazy(Supplier<T> made) {
        this.made = made;
    }

    @Override
    public synchronized T get() {
        if (value == null) {
            value = made.get();
        }
        return value;
    }
}
