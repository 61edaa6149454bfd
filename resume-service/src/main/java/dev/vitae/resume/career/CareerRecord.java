package dev.vitae.resume.career;

import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person says of their working life, one thing at a time: a skill, a job, a study.
 *
 * @param <B> what the person writes of it
 */
@MappedSuperclass
public abstract class CareerRecord<B> extends StampedEntity {

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    /** Written by {@link ReorderRecords} alone, for all records of a kind at once. */
    @Column(insertable = false, updatable = false)
    private Integer position;

    protected CareerRecord() {}

    protected CareerRecord(UUID userId) {
        this.userId = userId;
    }

    /** Says all of it anew; the body is valid. */
    abstract void write(B body);

    public abstract B body();

    abstract RecordView view();

    abstract Place place();

    UUID userId() {
        return userId;
    }

    Optional<Integer> position() {
        return Optional.ofNullable(position);
    }
}
