package dev.vitae.vacancy.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of a job as its person sees it.
 *
 * @param doneAt when it was said to be done; absent where it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "version", "jobId", "kind", "done", "createdAt", "updatedAt"})
public record EntryView(
        UUID id,
        int version,
        UUID jobId,
        String kind,
        Instant occursAt,
        LocalDate occursOn,
        String timeZone,
        Instant endsAt,
        String title,
        String text,
        EntryBody.Contact contact,
        String location,
        boolean done,
        Instant doneAt,
        Instant createdAt,
        Instant updatedAt) {

    static EntryView of(JobEntry entry) {
        return new EntryView(
                entry.id(),
                entry.version(),
                entry.jobId(),
                entry.kind(),
                entry.occursAt(),
                entry.occursOn(),
                entry.timeZone(),
                entry.endsAt(),
                entry.title(),
                entry.text(),
                entry.contact(),
                entry.location(),
                entry.doneAt() != null,
                entry.doneAt(),
                entry.createdAt(),
                entry.updatedAt());
    }
}
