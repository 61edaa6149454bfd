package dev.vitae.vacancy.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.outbox.Event;
import dev.vitae.vacancy.jobs.sent.Sent;
import dev.vitae.vacancy.jobs.sent.SentKind;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import java.util.UUID;

/** A job is new or says something else than before; schema in {@code events/JobChanged.schema.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobChanged(UUID jobId, int jobVersion, UUID userId, UUID tenantId, JobStatus status, UUID vacancyId, What sent) {

    static final String TOPIC = "vitae.vacancy.job";

    static Event of(Job job) {
        var fact = new JobChanged(
                job.id(),
                job.version(),
                job.userId(),
                job.tenantId(),
                job.status(),
                job.vacancyId(),
                What.of(job.sent()));
        return Event.of(TOPIC, job.id(), "JobChanged", fact);
    }

    /** Of one that has just come in. */
    static Event of(UUID job, Caller owner, BroughtJob brought) {
        var fact = new JobChanged(
                job,
                0,
                owner.id(),
                owner.tenantId().orElse(null),
                JobStatus.of(brought.body().status()),
                null,
                What.of(brought.sent()));
        return Event.of(TOPIC, job, "JobChanged", fact);
    }

    /** What was sent, exactly. */
    record What(SentKind kind, UUID id, long version) {

        private static What of(Sent sent) {
            return sent == null ? null : new What(sent.kind(), sent.id(), sent.version());
        }
    }
}
