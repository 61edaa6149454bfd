package dev.vitae.sharing.documents;

import dev.vitae.kit.tasks.Task;
import java.util.UUID;

/**
 * The durable work of bringing a share's document up to date.
 *
 * @param atLeast the subject's version that the document must show; when it does, nothing is fetched
 */
public record Refresh(long atLeast) {

    public static final String KIND = "refresh_share";

    public static Task of(UUID shareId, UUID userId, long atLeast) {
        return Task.of(KIND, shareId, userId, new Refresh(atLeast));
    }

    /** Asks the subject's owner in any case. */
    public static Task anyway(UUID shareId, UUID userId) {
        return of(shareId, userId, Long.MAX_VALUE);
    }
}
