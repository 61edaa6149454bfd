package dev.vitae.vacancy.jobs;

import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What the members of an entry have to do with each other. */
public final class EntryRules {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private EntryRules() {}

    /** Fails with 422 and a pointer to each member that does not fit. */
    public static void check(EntryBody entry) {
        List<FieldError> errors = new ArrayList<>();
        if (entry.occursAt() != null && entry.occursOn() != null) {
            errors.add(new FieldError("/occursOn", "not_applicable", "Say a moment or a day, not both."));
        }
        if (entry.occursAt() == null && entry.occursOn() == null && hasItsDay(entry)) {
            errors.add(new FieldError("/occursAt", "required", "Say when it is: occursAt or occursOn."));
        }
        if (entry.timeZone() != null && (entry.occursAt() == null || !isZone(entry.timeZone()))) {
            errors.add(new FieldError(
                    "/timeZone", "time_zone_unknown", "An IANA name such as Europe/Berlin, beside occursAt."));
        }
        if (entry.endsAt() != null
                && (entry.occursAt() == null || entry.endsAt().isBefore(entry.occursAt()))) {
            errors.add(new FieldError("/endsAt", "before_start", "It ends after it begins, and begins at occursAt."));
        }
        if (isOutside(entry.occursAt())) {
            errors.add(new FieldError("/occursAt", "out_of_range", "A year from 1970 to 9999."));
        }
        if (isOutside(entry.endsAt())) {
            errors.add(new FieldError("/endsAt", "out_of_range", "A year from 1970 to 9999."));
        }
        if (entry.title() == null && entry.text() == null && entry.contact() == null && !hasItsDay(entry)) {
            errors.add(new FieldError("/text", "required", "Say something: a title, a text or a contact."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static boolean hasItsDay(EntryBody entry) {
        return entry.kind().equals("interview") || entry.kind().equals("follow_up");
    }

    private static boolean isOutside(Instant time) {
        return time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST));
    }

    private static boolean isZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name);
    }
}
