package dev.vitae.generation.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that the followers of a generation or of a run are told.
 *
 * @param generationId null of a run
 * @param runId null of a generation
 * @param seq from 1 without gaps within its subject; the {@code id:} of the server-sent event
 * @param data a JSON object: the scores when completed, the failure's code when failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(
        UUID generationId,
        UUID runId,
        @JsonIgnore long seq,
        Stage stage,
        @JsonRawValue String data,
        Instant createdAt) {

    static Progress of(boolean isOfRun, UUID subject, long seq, Stage stage, String data, Instant createdAt) {
        return new Progress(isOfRun ? null : subject, isOfRun ? subject : null, seq, stage, data, createdAt);
    }

    @JsonIgnore
    UUID subjectId() {
        return runId == null ? generationId : runId;
    }
}
