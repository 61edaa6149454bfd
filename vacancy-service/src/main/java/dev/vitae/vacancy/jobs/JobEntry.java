package dev.vitae.vacancy.jobs;

import dev.vitae.kit.dates.FullDate;
import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A contact, an interview, a follow-up or a note of a job. */
@Entity
@Table(name = "job_entries")
public class JobEntry extends StampedEntity {

    @Column(name = "job_id", updatable = false)
    private UUID jobId;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    private String kind;

    @Column(name = "occurs_at")
    private Instant occursAt;

    @Column(name = "occurs_on")
    private LocalDate occursOn;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String title;
    private String text;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_role")
    private String contactRole;

    @Column(name = "contact_email")
    private String contactEmail;

    @Column(name = "contact_phone")
    private String contactPhone;

    private String location;

    @Column(name = "done_at")
    private Instant doneAt;

    protected JobEntry() {}

    JobEntry(Job job, EntryBody body) {
        jobId = job.id();
        userId = job.userId();
        write(body);
    }

    /** Says all of it anew. Writing the same is no change. */
    final void write(EntryBody body) {
        kind = body.kind();
        occursAt = body.occursAt();
        occursOn = FullDate.Check.valid(body.occursOn()).orElse(null);
        timeZone = body.timeZone();
        endsAt = body.endsAt();
        title = body.title();
        text = body.text();
        contactName = body.contact() == null ? null : body.contact().name();
        contactRole = body.contact() == null ? null : body.contact().role();
        contactEmail = body.contact() == null ? null : body.contact().email();
        contactPhone = body.contact() == null ? null : body.contact().phone();
        location = body.location();
        if (body.done() != (doneAt != null)) {
            doneAt = body.done() ? Instant.now().truncatedTo(ChronoUnit.MICROS) : null;
        }
    }

    UUID jobId() {
        return jobId;
    }

    String kind() {
        return kind;
    }

    Instant occursAt() {
        return occursAt;
    }

    LocalDate occursOn() {
        return occursOn;
    }

    String timeZone() {
        return timeZone;
    }

    Instant endsAt() {
        return endsAt;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    /** Null where nothing is said of one. */
    EntryBody.Contact contact() {
        EntryBody.Contact contact = new EntryBody.Contact(contactName, contactRole, contactEmail, contactPhone);
        return contact.isEmpty() ? null : contact;
    }

    String location() {
        return location;
    }

    Instant doneAt() {
        return doneAt;
    }
}
