package dev.vitae.vacancy.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a job came to have a status.
 *
 * @param from absent of the first one
 * @param forced whether it was against the rule of moves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "JobHistoryItem",
        requiredProperties = {"id", "to", "occurredAt", "forced", "createdAt", "updatedAt"})
public record HistoryItem(
        UUID id,
        JobStatus from,
        JobStatus to,
        Instant occurredAt,
        String note,
        boolean forced,
        Instant createdAt,
        Instant updatedAt) {

    static HistoryItem of(StatusChange change) {
        return new HistoryItem(
                change.id(),
                change.from(),
                change.to(),
                change.occurredAt(),
                change.note(),
                change.forced(),
                change.createdAt(),
                change.updatedAt());
    }
}
