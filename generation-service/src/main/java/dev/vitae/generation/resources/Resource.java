package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A workflow, a prompt or a configuration of an agent that a person keeps, runs again, and may show to everybody. */
@Entity
@Table(name = "resources")
public class Resource extends StampedEntity {

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(name = "resource_type", updatable = false)
    private ResourceType resourceType;

    @Column(name = "parent_resource_id", updatable = false)
    private UUID parentResourceId;

    private String name;
    private String description;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Column(name = "is_public")
    private boolean isPublic;

    private boolean pinned;

    /** Counted by the database alone, as the next three are kept there. */
    @Column(name = "execution_count", insertable = false, updatable = false)
    private long executionCount;

    @Column(name = "last_executed_at", insertable = false, updatable = false)
    private Instant lastExecutedAt;

    @Column(name = "fork_count", insertable = false, updatable = false)
    private long forkCount;

    @Column(name = "unlisted_at", insertable = false, updatable = false)
    private Instant unlistedAt;

    protected Resource() {}

    /** @param parent null for what is no fork */
    Resource(Caller caller, ResourceType type, UUID parent) {
        this.userId = caller.id();
        this.tenantId = caller.tenantId().orElse(null);
        this.resourceType = type;
        this.parentResourceId = parent;
    }

    void name(String newName, String newDescription) {
        name = newName;
        description = newDescription;
    }

    /** @param newContent as the schema of its type says */
    void say(String newContent) {
        content = newContent;
    }

    void show(boolean toEverybody, boolean first) {
        isPublic = toEverybody;
        pinned = first;
    }

    public boolean isOf(Caller caller) {
        return caller.userId().filter(userId::equals).isPresent();
    }

    public UUID userId() {
        return userId;
    }

    UUID tenantId() {
        return tenantId;
    }

    public ResourceType resourceType() {
        return resourceType;
    }

    /** JSON as the schema of its type says. */
    public String content() {
        return content;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    UUID parentResourceId() {
        return parentResourceId;
    }

    boolean isPublic() {
        return isPublic;
    }

    boolean pinned() {
        return pinned;
    }

    long executionCount() {
        return executionCount;
    }

    Instant lastExecutedAt() {
        return lastExecutedAt;
    }

    long forkCount() {
        return forkCount;
    }

    Instant unlistedAt() {
        return unlistedAt;
    }
}
