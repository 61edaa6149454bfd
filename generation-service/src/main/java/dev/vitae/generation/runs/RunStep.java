package dev.vitae.generation.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.generation.workflows.StepKind;
import dev.vitae.generation.workflows.WorkflowStep;
import dev.vitae.kit.secrets.LinkSecret;
import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One step of a run, and what it has left. */
@Entity
@Table(name = "resource_run_steps")
public class RunStep extends StampedEntity {

    @Column(name = "run_id", updatable = false)
    private UUID runId;

    @Column(updatable = false)
    private int position;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private StepKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private String agent;

    private StepStatus status = StepStatus.PENDING;

    @JdbcTypeCode(SqlTypes.JSON)
    private String outputs;

    @Column(name = "failure_code")
    private String failureCode;

    // As text on its way in and out: the driver takes and reads objects alone, and this is a list.
    @ColumnTransformer(read = "cast(findings as text)", write = "cast(cast(? as text) as jsonb)")
    private String findings;

    private int attempts;

    @Column(name = "child_id")
    private UUID childId;

    @Column(name = "link_hash", updatable = false)
    private byte[] linkHash;

    @Column(name = "link_prefix", updatable = false)
    private String linkPrefix;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected RunStep() {}

    /** @param agent content of the configuration that it asks by; null where it asks as the platform does, or nobody */
    RunStep(ResourceRun run, int position, WorkflowStep step, JsonNode agent) {
        this.runId = run.id();
        this.userId = run.userId();
        this.position = position;
        this.name = step.id();
        this.kind = step.kind();
        this.agent = agent == null ? null : agent.toString();
    }

    /** Under that link; nothing but its hash and prefix is kept. */
    void linkedBy(LinkSecret link) {
        linkHash = link.hash();
        linkPrefix = link.prefix();
    }

    /**
     * A task does it, or looks after what it has asked for. Where it has, its state stays: a process that dies now leaves it to
     * be told apart whether that is to be begun anew.
     */
    void begin(Instant now) {
        if (childId == null) {
            status = StepStatus.RUNNING;
        }
        if (status != StepStatus.WAITING) {
            attempts++;
        }
        if (startedAt == null) {
            startedAt = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** What it has asked for has to end first. */
    void await(UUID child) {
        status = StepStatus.WAITING;
        childId = child;
    }

    /** @param left a JSON object */
    void complete(String left, Instant now) {
        outputs = left;
        end(StepStatus.COMPLETED, now);
    }

    void fail(String code, String found, Instant now) {
        failureCode = code;
        findings = found;
        end(StepStatus.FAILED, now);
    }

    void cancel(Instant now) {
        end(StepStatus.CANCELLED, now);
    }

    /** To be begun again; what it has asked for before is begun anew, where that can be. */
    void again() {
        status = StepStatus.PENDING;
        failureCode = null;
        findings = null;
        endedAt = null;
    }

    private void end(StepStatus how, Instant now) {
        status = how;
        endedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    UUID runId() {
        return runId;
    }

    int position() {
        return position;
    }

    /** As the workflow calls it. */
    String name() {
        return name;
    }

    StepKind kind() {
        return kind;
    }

    /** Content of a configuration of an agent, as JSON; null where it asks as the platform does, or nobody. */
    String agent() {
        return agent;
    }

    StepStatus status() {
        return status;
    }

    /** A JSON object; null before it has completed. */
    String outputs() {
        return outputs;
    }

    String failureCode() {
        return failureCode;
    }

    /** What a check found unsupported, as JSON; null where it found nothing. */
    String findings() {
        return findings;
    }

    int attempts() {
        return attempts;
    }

    /** The generation or letter that it has asked for; null where there is none. */
    UUID childId() {
        return childId;
    }

    byte[] linkHash() {
        return linkHash;
    }

    String linkPrefix() {
        return linkPrefix;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
