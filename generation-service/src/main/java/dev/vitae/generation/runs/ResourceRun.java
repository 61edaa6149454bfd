package dev.vitae.generation.runs;

import dev.vitae.generation.resources.Resource;
import dev.vitae.generation.resources.ResourceType;
import dev.vitae.generation.tailoring.GenerationStatus;
import dev.vitae.kit.caller.Actor;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One run of a resource: a durable job of several steps, done one after another. */
@Entity
@Table(name = "resource_runs")
public class ResourceRun extends StampedEntity {

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(name = "resource_id", updatable = false)
    private UUID resourceId;

    @Column(name = "resource_type", updatable = false)
    private ResourceType resourceType;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private String content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private String inputs;

    private GenerationStatus status;

    @Column(name = "failure_code")
    private String failureCode;

    private int position;

    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "own_key_provider")
    private String ownKeyProvider;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ResourceRun() {}

    /** @param inputs a JSON object */
    ResourceRun(Caller owner, Resource resource, String inputs) {
        this.userId = owner.id();
        this.tenantId = owner.tenantId().orElse(null);
        this.resourceId = resource.id();
        this.resourceType = resource.resourceType();
        this.content = resource.content();
        this.inputs = inputs;
    }

    /**
     * Asked for, the first time or again from where it is.
     *
     * @param task the one that may go on with it
     * @param keyProvider whose key the person brought; null for none
     */
    void queue(UUID task, String keyProvider) {
        status = GenerationStatus.QUEUED;
        failureCode = null;
        endedAt = null;
        taskId = task;
        ownKeyProvider = keyProvider;
    }

    void start(Instant now) {
        status = GenerationStatus.RUNNING;
        if (startedAt == null) {
            startedAt = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Whether that task is to go on with it. */
    boolean isWorkOf(UUID task) {
        return status.isAtWork() && task.equals(taskId);
    }

    /** Whether it waits for what a step has asked for. */
    boolean waits() {
        return status.isAtWork() && taskId == null;
    }

    /** Nothing is to be done before what a step has asked for has ended. */
    void await() {
        taskId = null;
    }

    void goOn(UUID task) {
        taskId = task;
    }

    /** The step is done, and another one is next. */
    void next(UUID task) {
        position++;
        taskId = task;
    }

    void complete(Instant now) {
        end(GenerationStatus.COMPLETED, now);
    }

    /** @param code what a client can act on */
    void fail(String code, Instant now) {
        end(GenerationStatus.FAILED, now);
        failureCode = code;
    }

    void cancel(Instant now) {
        end(GenerationStatus.CANCELLED, now);
    }

    /** The process that held its person's key is gone. */
    void needKey() {
        status = GenerationStatus.NEEDS_KEY;
        taskId = null;
    }

    private void end(GenerationStatus how, Instant now) {
        status = how;
        endedAt = now.truncatedTo(ChronoUnit.MICROS);
        taskId = null;
    }

    /** On whose account its steps are done. */
    Caller worker() {
        return new Caller(Actor.WORKER, Optional.of(userId), Optional.ofNullable(tenantId), Set.of());
    }

    UUID userId() {
        return userId;
    }

    /** Null outside a tenant. */
    UUID tenantId() {
        return tenantId;
    }

    UUID resourceId() {
        return resourceId;
    }

    ResourceType resourceType() {
        return resourceType;
    }

    /** What the resource said when it was asked for, as JSON. */
    String content() {
        return content;
    }

    /** A JSON object. */
    String inputs() {
        return inputs;
    }

    GenerationStatus status() {
        return status;
    }

    String failureCode() {
        return failureCode;
    }

    int position() {
        return position;
    }

    String ownKeyProvider() {
        return ownKeyProvider;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
