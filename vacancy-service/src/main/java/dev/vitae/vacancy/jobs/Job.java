package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.dates.FullDate;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.vacancy.jobs.sent.Sent;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** An application that somebody keeps track of. */
@Entity
@Table(name = "jobs")
@DynamicUpdate
public class Job extends StampedEntity {

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(name = "job_title")
    private String jobTitle;

    private String company;
    private String location;
    private String salary;

    @Column(name = "salary_min_micros")
    private Long salaryMinMicros;

    @Column(name = "salary_max_micros")
    private Long salaryMaxMicros;

    @Column(name = "salary_currency")
    private String salaryCurrency;

    @Column(name = "salary_period")
    private String salaryPeriod;

    @Column(name = "job_url")
    private String jobUrl;

    private JobStatus status;

    @Column(name = "excitement_level")
    private Integer excitementLevel;

    @Column(name = "date_applied")
    private LocalDate dateApplied;

    private LocalDate deadline;
    private String description;
    private String source;

    @Column(name = "vacancy_id")
    private UUID vacancyId;

    @Column(name = "sent_kind")
    private String sentKind;

    @Column(name = "sent_id")
    private UUID sentId;

    @Column(name = "sent_version")
    private Long sentVersion;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "match_score")
    private Integer matchScore;

    private String[] tags;

    private Long position;

    @Column(name = "archived_at")
    private Instant archivedAt;

    protected Job() {}

    /** A new one, which has no place in its column yet. */
    Job(Caller owner, JobBody body) {
        userId = owner.id();
        tenantId = owner.tenantId().orElse(null);
        write(body);
        status = JobStatus.of(body.status());
    }

    /** Says all of it anew but its status and whether it is archived. */
    final void write(JobBody body) {
        jobTitle = body.jobTitle();
        company = body.company();
        location = body.location();
        salary = body.salary();
        write(SalaryRange.of(body.salary()));
        jobUrl = body.jobUrl();
        excitementLevel = body.excitementLevel();
        dateApplied = FullDate.Check.valid(body.dateApplied()).orElse(null);
        deadline = FullDate.Check.valid(body.deadline()).orElse(null);
        description = body.description();
        source = body.source() == null ? Source.of(body.jobUrl()) : body.source();
        vacancyId = body.vacancyId();
        tags = body.tags().toArray(String[]::new);
    }

    private void write(SalaryRange range) {
        salaryMinMicros = range.minMicros();
        salaryMaxMicros = range.maxMicros();
        salaryCurrency = range.currency();
        salaryPeriod = range.period();
    }

    /** @param sent null for nothing */
    void setSent(Sent sent) {
        sentKind = sent == null ? null : sent.kind().text();
        sentId = sent == null ? null : sent.id();
        sentVersion = sent == null ? null : sent.version();
        sentAt = sent == null ? null : sent.sentAt();
        matchScore = sent == null ? null : sent.matchScore();
    }

    void setStatus(JobStatus status) {
        this.status = status;
    }

    void setDateApplied(LocalDate day) {
        dateApplied = day;
    }

    /** In its column, at that place. */
    void putAt(long place) {
        position = place;
        archivedAt = null;
    }

    /** Out of its column. */
    void archive(Instant now) {
        position = null;
        archivedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    public UUID userId() {
        return userId;
    }

    public UUID tenantId() {
        return tenantId;
    }

    public String jobTitle() {
        return jobTitle;
    }

    public String company() {
        return company;
    }

    public String location() {
        return location;
    }

    public String salary() {
        return salary;
    }

    /** What can be read of the salary's text; null where nothing can. */
    public SalaryRange salaryRange() {
        return SalaryRange.orNothing(salaryMinMicros, salaryMaxMicros, salaryCurrency, salaryPeriod);
    }

    public String jobUrl() {
        return jobUrl;
    }

    public JobStatus status() {
        return status;
    }

    public Integer excitementLevel() {
        return excitementLevel;
    }

    public LocalDate dateApplied() {
        return dateApplied;
    }

    public LocalDate deadline() {
        return deadline;
    }

    public String description() {
        return description;
    }

    public String source() {
        return source;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    /** Null where nothing was. */
    public Sent sent() {
        return Sent.orNothing(sentKind, sentId, sentVersion, sentAt, matchScore);
    }

    public List<String> tags() {
        return List.of(tags);
    }

    /** Null where it is archived. */
    public Long position() {
        return position;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    public Instant archivedAt() {
        return archivedAt;
    }
}
