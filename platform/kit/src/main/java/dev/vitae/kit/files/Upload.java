package dev.vitae.kit.files;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Bytes that are ready to become a file: on their way into its row, or in the object store already.
 *
 * @param sha256 of the bytes
 * @param object where the bytes are, unless they go into the row
 * @param begunNanos by {@link System#nanoTime}
 */
public record Upload(String contentType, byte[] bytes, byte[] sha256, Optional<UUID> object, long begunNanos) {

    /** After which an object is removed that no file is in. */
    static final Duration UNUSED = Duration.ofHours(1);

    /** Whether its object is surely still there when a transaction that begins now has ended. */
    boolean isFresh() {
        return object.isEmpty()
                || System.nanoTime() - begunNanos < UNUSED.dividedBy(2).toNanos();
    }
}
