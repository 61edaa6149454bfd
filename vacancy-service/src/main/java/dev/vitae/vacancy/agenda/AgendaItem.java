package dev.vitae.vacancy.agenda;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that is due, or takes place, on a day ({@code on}) or at a time ({@code at}).
 *
 * @param kind {@code deadline}, {@code interview} or {@code follow_up}
 * @param entryId of the job's entry; absent of a deadline, which is the job's own
 * @param title what the entry says; absent of a deadline
 * @param location of the entry; of a deadline the job's
 * @param status the job's
 * @param overdue it is past and not done
 * @param done it was ticked, is an interview that is over, or a deadline of what was applied for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"kind", "jobId", "jobTitle", "company", "status", "overdue", "done"})
public record AgendaItem(
        String kind,
        UUID entryId,
        UUID jobId,
        LocalDate on,
        Instant at,
        Instant endsAt,
        String timeZone,
        String title,
        String location,
        String jobTitle,
        String company,
        String status,
        boolean overdue,
        boolean done,
        @JsonIgnore Revision revision) {

    /** How an item is known again, and which state of it this is: any change of the entry or of its job is another one. */
    public record Revision(int number, Instant created, Instant changed) {}

    /** Of its entry, or of the job whose deadline it is. */
    @JsonIgnore
    public UUID id() {
        return entryId == null ? jobId : entryId;
    }
}
