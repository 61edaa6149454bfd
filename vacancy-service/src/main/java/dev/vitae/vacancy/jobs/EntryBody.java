package dev.vitae.vacancy.jobs;

import dev.vitae.kit.dates.FullDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something of a job that has its day, or none. Blank texts count as absent.
 *
 * @param kind {@code contact}, {@code interview}, {@code follow_up} or {@code note}
 * @param occursAt a moment, or {@code occursOn} a day; an interview and a follow-up have one of them
 * @param timeZone an IANA name: where a moment is told by the clock
 * @param endsAt of what has a moment, not before it
 * @param done whether it is behind the person
 */
public record EntryBody(
        @NotBlank(message = KINDS) @Pattern(regexp = "contact|interview|follow_up|note", message = KINDS) String kind,
        Instant occursAt,
        @FullDate @Schema(format = "date") String occursOn,
        String timeZone,
        Instant endsAt,
        @Size(max = 255, message = Text.LENGTH) @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String title,
        @Size(max = 10_000, message = Text.LENGTH) @Pattern(regexp = Text.LINES, message = Text.LINES_MESSAGE)
                String text,
        @Valid Contact contact,
        @Size(max = 255, message = Text.LENGTH) @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String location,
        boolean done) {

    private static final String KINDS = "One of contact, interview, follow_up and note.";

    public EntryBody {
        kind = Text.orNothing(kind);
        occursAt = micros(occursAt);
        endsAt = micros(endsAt);
        occursOn = Text.orNothing(occursOn);
        timeZone = Text.orNothing(timeZone);
        title = Text.orNothing(title);
        text = Text.orNothing(text);
        location = Text.orNothing(location);
        contact = contact == null || contact.isEmpty() ? null : contact;
    }

    static EntryBody of(JobEntry entry) {
        return new EntryBody(
                entry.kind(),
                entry.occursAt(),
                entry.occursOn() == null ? null : entry.occursOn().toString(),
                entry.timeZone(),
                entry.endsAt(),
                entry.title(),
                entry.text(),
                entry.contact(),
                entry.location(),
                entry.doneAt() != null);
    }

    /** As PostgreSQL keeps it. */
    private static Instant micros(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whom a person has to do with. */
    @Schema(name = "JobContact")
    public record Contact(
            @Size(max = 255, message = Text.LENGTH) @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                    String name,
            @Size(max = 255, message = Text.LENGTH) @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                    String role,
            @Size(max = 255, message = Text.LENGTH) @Email(message = "An e-mail address.") String email,
            @Size(max = 50, message = Text.LENGTH) @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                    String phone) {

        public Contact {
            name = Text.orNothing(name);
            role = Text.orNothing(role);
            email = Text.orNothing(email);
            phone = Text.orNothing(phone);
        }

        @Schema(hidden = true)
        boolean isEmpty() {
            return name == null && role == null && email == null && phone == null;
        }
    }
}
