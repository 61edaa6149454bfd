package dev.vitae.generation.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that the followers of a generation, of a run or of an answer are told.
 *
 * @param generationId null of anything else
 * @param runId null of anything else
 * @param messageId that was said to the assistant; null of anything else
 * @param seq from 1 without gaps within its subject; the {@code id:} of the server-sent event
 * @param data a JSON object: the scores when completed, the failure's code when failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(
        UUID generationId,
        UUID runId,
        UUID messageId,
        @JsonIgnore UUID subjectId,
        @JsonIgnore long seq,
        Stage stage,
        @JsonRawValue String data,
        Instant createdAt) {

    static Progress of(Subject subject, UUID id, long seq, Stage stage, String data, Instant createdAt) {
        return new Progress(
                subject == Subject.GENERATION ? id : null,
                subject == Subject.RUN ? id : null,
                subject == Subject.MESSAGE ? id : null,
                id,
                seq,
                stage,
                data,
                createdAt);
    }
}
