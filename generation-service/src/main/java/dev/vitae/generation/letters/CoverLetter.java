package dev.vitae.generation.letters;

import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.Provider;
import dev.vitae.generation.jobs.SetAside;
import dev.vitae.generation.tailoring.GenerationStatus;
import dev.vitae.generation.versions.Author;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.press.limits.Operation;
import dev.vitae.press.limits.Use;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The letter that goes with a generation: a durable job, and what came of it or was written over it. */
@Entity
@Table(name = "cover_letters")
public class CoverLetter extends StampedEntity {

    @Column(name = "generation_id", updatable = false)
    private UUID generationId;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    private GenerationStatus status;

    @Column(name = "failure_code")
    private String failureCode;

    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "as_of")
    private LocalDate asOf;

    @JdbcTypeCode(SqlTypes.JSON)
    private String instructions;

    @JdbcTypeCode(SqlTypes.JSON)
    private String agent;

    @Column(name = "own_key_provider")
    private String ownKeyProvider;

    private int tries;

    @Column(name = "reservation_id")
    private UUID reservationId;

    @Column(name = "use_id")
    private UUID useId;

    @JdbcTypeCode(SqlTypes.JSON)
    private String letter;

    private Author author;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "guard_report")
    private String guardReport;

    @Column(name = "provider_type")
    private String providerType;

    private String provider;
    private String model;

    @Column(name = "local_reason")
    private String localReason;

    @Column(name = "asked_provider")
    private String askedProvider;

    @Column(name = "asked_model")
    private String askedModel;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected CoverLetter() {}

    CoverLetter(UUID generationId, Caller owner) {
        this.generationId = generationId;
        this.userId = owner.id();
        this.tenantId = owner.tenantId().orElse(null);
    }

    /** Asked for, the first time or anew; what it says stays until something else is written. */
    void ask(Asked asked) {
        status = GenerationStatus.QUEUED;
        failureCode = null;
        startedAt = null;
        taskId = asked.task();
        asOf = asked.asOf();
        instructions = asked.instructions();
        agent = asked.agent();
        ownKeyProvider = asked.ownKeyProvider();
        tries = asked.tries();
        reservationId = asked.setAside().reservation();
        useId = asked.setAside().use();
    }

    /** Whether that task is to go on with it. */
    boolean isWorkOf(UUID task) {
        return status.isAtWork() && task.equals(taskId);
    }

    void start(Instant now) {
        if (status != GenerationStatus.RUNNING) {
            status = GenerationStatus.RUNNING;
            startedAt = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    void complete(String text, String report, Provider by, Instant now) {
        status = GenerationStatus.COMPLETED;
        letter = text;
        author = Author.GENERATION;
        guardReport = report;
        providerType = by.type();
        provider = by.name();
        model = by.model();
        localReason = by.localReason();
        writtenAt = now.truncatedTo(ChronoUnit.MICROS);
        useId = null;
    }

    /** Its person has written it over, in words that nobody checks. */
    void write(String text, Instant now) {
        status = GenerationStatus.COMPLETED;
        failureCode = null;
        letter = text;
        author = Author.PERSON;
        guardReport = null;
        writtenAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * @param code what a client can act on
     * @param asked the last call to a model
     */
    void fail(String code, Optional<AiCallRecorded> asked) {
        status = GenerationStatus.FAILED;
        failureCode = code;
        askedProvider = asked.map(AiCallRecorded::provider).orElse(null);
        askedModel = asked.map(AiCallRecorded::model).orElse(null);
    }

    /** What was begun counts for the person's limits all the same. */
    void cancel() {
        if (status == GenerationStatus.RUNNING) {
            useId = null;
        }
        status = GenerationStatus.CANCELLED;
    }

    /** The process that held its person's key is gone. */
    void needKey() {
        status = GenerationStatus.NEEDS_KEY;
        startedAt = null;
    }

    /** What it counts as for the person's limits: the one that is open, or one for that try. */
    Use use(int someTry) {
        return useId == null ? Use.of(Operation.GENERATE, id(), someTry) : new Use(useId, Operation.GENERATE, id());
    }

    /** Nothing more will come of what was asked for: what was set aside for it, once. */
    SetAside giveUp() {
        SetAside unused = new SetAside(reservationId, useId);
        reservationId = null;
        useId = null;
        return unused;
    }

    UUID generationId() {
        return generationId;
    }

    UUID userId() {
        return userId;
    }

    UUID tenantId() {
        return tenantId;
    }

    GenerationStatus status() {
        return status;
    }

    String failureCode() {
        return failureCode;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** As JSON; null where none were given. */
    String instructions() {
        return instructions;
    }

    /** Whom to ask, and how, as JSON; null where that is left to the platform. */
    String agent() {
        return agent;
    }

    /** The provider whose key the person brought; null where the platform's is used. */
    String ownKeyProvider() {
        return ownKeyProvider;
    }

    /** Part of the ids of its calls. */
    int tries() {
        return tries;
    }

    UUID reservationId() {
        return reservationId;
    }

    /** {@link LetterText} as JSON; null before anything was written. */
    String letter() {
        return letter;
    }

    Author author() {
        return author;
    }

    String guardReport() {
        return guardReport;
    }

    String localReason() {
        return localReason;
    }

    String providerType() {
        return providerType;
    }

    String provider() {
        return provider;
    }

    String model() {
        return model;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /**
     * What a person asks for.
     *
     * @param instructions as JSON; null where there are none
     * @param agent as JSON; null where whom to ask is left to the platform
     * @param ownKeyProvider null where the platform's key is to be used
     * @param setAside what waits for it
     */
    record Asked(
            UUID task,
            LocalDate asOf,
            String instructions,
            String agent,
            String ownKeyProvider,
            int tries,
            SetAside setAside) {}
}
