package dev.vitae.resume.career;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A record of a time: from a day, to a day or until now; what is not known is not there. */
@MappedSuperclass
public abstract class DatedRecord<B extends Dated> extends CareerRecord<B> {

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    @Column(name = "is_current")
    private boolean isCurrent;

    protected DatedRecord() {}

    protected DatedRecord(UUID userId) {
        super(userId);
    }

    void writeTime(Dated body) {
        startDate = body.start();
        endDate = body.end();
        isCurrent = body.isCurrent();
    }

    @Override
    Place place() {
        return Place.of(isCurrent, startDate, position(), id());
    }

    String startDate() {
        return text(startDate);
    }

    String endDate() {
        return text(endDate);
    }

    boolean isCurrent() {
        return isCurrent;
    }

    private static String text(LocalDate date) {
        return Optional.ofNullable(date).map(LocalDate::toString).orElse(null);
    }
}
