package dev.vitae.vacancy.jobs;

import dev.vitae.vacancy.jobs.sent.Sent;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import java.time.Instant;
import java.util.List;

/**
 * A job that was kept track of elsewhere before, with all that is told of it.
 *
 * @param line where it was told, for whoever has to be told of it
 * @param body that keeps the rules
 * @param archivedAt null where it is not archived
 * @param history in its order, at least one
 * @param sent null where nobody said what was sent
 */
public record BroughtJob(
        int line, JobBody body, Instant archivedAt, List<Stop> history, List<Entry> entries, Sent sent) {

    /** @param from null of the first one, {@code note} may be */
    public record Stop(JobStatus from, JobStatus to, Instant at, String note, boolean forced) {}

    /** @param doneAt null where it is not done */
    public record Entry(EntryBody body, Instant doneAt) {}
}
