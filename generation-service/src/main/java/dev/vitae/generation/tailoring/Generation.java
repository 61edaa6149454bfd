package dev.vitae.generation.tailoring;

import dev.vitae.generation.budgets.AiCallRecorded;
import dev.vitae.generation.budgets.Provider;
import dev.vitae.generation.jobs.SetAside;
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

/** A résumé being tailored to a vacancy: a durable job, and what came of it. */
@Entity
@Table(name = "generations")
public class Generation extends StampedEntity {

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(name = "resume_id", updatable = false)
    private UUID resumeId;

    @Column(name = "vacancy_id", updatable = false)
    private UUID vacancyId;

    @Column(name = "resume_version")
    private Integer resumeVersion;

    @Column(name = "vacancy_version")
    private Integer vacancyVersion;

    private GenerationStatus status;

    @Column(name = "failure_code")
    private String failureCode;

    @Column(name = "as_of", updatable = false)
    private LocalDate asOf;

    @JdbcTypeCode(SqlTypes.JSON)
    private String source;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private String instructions;

    @Column(name = "template_id", updatable = false)
    private String templateId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private String agent;

    @Column(name = "own_key_provider")
    private String ownKeyProvider;

    private int tries;

    @Column(name = "reservation_id")
    private UUID reservationId;

    @Column(name = "use_id")
    private UUID useId;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Column(name = "match_score_before")
    private Integer matchScoreBefore;

    @Column(name = "match_score_after")
    private Integer matchScoreAfter;

    @Column(name = "score_version")
    private String scoreVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "match_before")
    private String matchBefore;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "match_after")
    private String matchAfter;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "guard_report")
    private String guardReport;

    @Column(name = "generated_resume_id")
    private UUID generatedResumeId;

    @Column(name = "version_number")
    private Integer versionNumber;

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

    @Column(name = "input_tokens")
    private long inputTokens;

    @Column(name = "output_tokens")
    private long outputTokens;

    @Column(name = "cost_micros")
    private long costMicros;

    private String currency = "USD";

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "duration_ms")
    private Integer durationMs;

    @Column(name = "generated_at")
    private Instant generatedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private boolean kept;

    protected Generation() {}

    Generation(Caller owner, Wanted wanted) {
        this.userId = owner.id();
        this.tenantId = owner.tenantId().orElse(null);
        this.resumeId = wanted.resumeId();
        this.vacancyId = wanted.vacancyId();
        this.asOf = wanted.asOf();
        this.instructions = wanted.instructions();
        this.templateId = wanted.templateId();
        this.ownKeyProvider = wanted.ownKeyProvider();
        this.agent = wanted.agent();
        this.status = GenerationStatus.QUEUED;
    }

    /**
     * @param code what a client can act on, e.g. {@code resume_gone}
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

    /** Once more, with what was asked for. @param ownKeyProvider whose key the person brought this time; null for none */
    void retry(String ownKeyProvider) {
        status = GenerationStatus.QUEUED;
        failureCode = null;
        startedAt = null;
        tries = nextTry();
        this.ownKeyProvider = ownKeyProvider;
    }

    /** What it counts as for the person's limits: the one that is open, or one for that try. */
    Use use(int someTry) {
        return useId == null ? Use.of(Operation.GENERATE, id(), someTry) : new Use(useId, Operation.GENERATE, id());
    }

    /** This try may begin. */
    void setAside(SetAside what) {
        reservationId = what.reservation();
        useId = what.use();
    }

    /** Nothing more will come of this try: what was set aside for it, once. */
    SetAside giveUp() {
        SetAside unused = new SetAside(reservationId, useId);
        reservationId = null;
        useId = null;
        return unused;
    }

    /** A completed one stays for good, or for {@link Expiry#KEPT} from now. */
    void keep(boolean keep, Instant now) {
        if (kept != keep) {
            kept = keep;
            expiresAt = keep ? null : now.truncatedTo(ChronoUnit.MICROS).plus(Expiry.KEPT);
        }
    }

    UUID userId() {
        return userId;
    }

    UUID tenantId() {
        return tenantId;
    }

    UUID resumeId() {
        return resumeId;
    }

    UUID vacancyId() {
        return vacancyId;
    }

    Integer resumeVersion() {
        return resumeVersion;
    }

    Integer vacancyVersion() {
        return vacancyVersion;
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

    /** The résumé that was read, as JSON. */
    String source() {
        return source;
    }

    /** {@link InstructionsBody} as JSON; null where none were given. */
    String instructions() {
        return instructions;
    }

    /** Slug of the template that was asked for; null where none was. */
    String templateId() {
        return templateId;
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

    /** That of a retry. */
    int nextTry() {
        return tries + 1;
    }

    /** What was set aside for a call that was not begun; null where nothing is. */
    UUID reservationId() {
        return reservationId;
    }

    boolean kept() {
        return kept;
    }

    /** ResumeContent as JSON; null before completion, as all that follows. */
    String content() {
        return content;
    }

    Integer matchScoreBefore() {
        return matchScoreBefore;
    }

    Integer matchScoreAfter() {
        return matchScoreAfter;
    }

    String scoreVersion() {
        return scoreVersion;
    }

    String matchBefore() {
        return matchBefore;
    }

    String matchAfter() {
        return matchAfter;
    }

    String guardReport() {
        return guardReport;
    }

    UUID generatedResumeId() {
        return generatedResumeId;
    }

    Integer versionNumber() {
        return versionNumber;
    }

    Provider provider() {
        return new Provider(
                providerType, provider, model, localReason, inputTokens, outputTokens, costMicros, currency);
    }

    Integer durationMs() {
        return durationMs;
    }

    Instant generatedAt() {
        return generatedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
