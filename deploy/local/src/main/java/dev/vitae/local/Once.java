package dev.vitae.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Work that is done at most once: whoever asks for it again, from any thread, waits until it is done. */
final class Once {
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    void run(Runnable work) {
        if (!begun.compareAndSet(false, true)) {
            done.join();
            return;
        }
        try {
            work.run();
        } finally {
            done.complete(null);
        }
    }

    boolean hasBegun() {
        return begun.get();
    }
}
