package dev.vitae.vacancy.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.kit.outbox.Event;
import java.util.UUID;

/** A job is gone, with its history and its entries; schema in {@code events/JobDeleted.schema.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobDeleted(UUID jobId, UUID userId, UUID tenantId) {

    static Event of(Job job) {
        return Event.of(
                JobChanged.TOPIC, job.id(), "JobDeleted", new JobDeleted(job.id(), job.userId(), job.tenantId()));
    }
}
