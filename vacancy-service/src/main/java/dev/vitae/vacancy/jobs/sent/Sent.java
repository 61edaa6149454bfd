package dev.vitae.vacancy.jobs.sent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was sent with an application, exactly: it stays so however its subject goes on.
 *
 * @param version of a share that of what it showed
 * @param matchScore 0–100; absent where none was known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SentDocument")
public record Sent(SentKind kind, UUID id, long version, Instant sentAt, Integer matchScore) {

    /** Null where nothing was sent. */
    public static Sent orNothing(String kind, UUID id, Long version, Instant sentAt, Integer matchScore) {
        return kind == null ? null : new Sent(SentKind.of(kind), id, version, sentAt, matchScore);
    }

    /** Whether it is the same thing, whenever it was sent. */
    public boolean isSame(Sent other) {
        return other != null && kind == other.kind && id.equals(other.id) && version == other.version;
    }
}
