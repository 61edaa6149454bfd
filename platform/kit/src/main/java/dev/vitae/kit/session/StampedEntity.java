package dev.vitae.kit.session;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * What every entity has: a UUIDv7 made here (RFC 9562), an optimistic-locking version, and two times that the database
 * keeps ({@code created_at} by default, {@code updated_at} by trigger).
 *
 * <p>Both are handed back on insert. After an update, flush and {@code session.refresh(entity)}: Hibernate Reactive 3.2
 * fails to read a value that an update returns.
 */
@MappedSuperclass
public abstract class StampedEntity {

    @Id
    private UUID id;

    @Version
    private int version;

    @Generated
    @Column(name = "created_at", insertable = false, updatable = false)
    private Instant createdAt;

    @Generated
    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

    /** With an id of its own. */
    protected StampedEntity() {
        this(newId());
    }

    /** With one that was made before: somebody was told what it is going to be. @param id from {@link #newId} */
    protected StampedEntity(UUID id) {
        this.id = id;
    }

    /** A new time-ordered id. */
    public static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
