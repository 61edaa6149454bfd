package dev.vitae.vacancy.transfer;

import dev.vitae.vacancy.jobs.BroughtJob;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The history of a job of which a file tells days alone: when it was found, applied for, and came to be what it is. */
final class ToldDays {

    private ToldDays() {}

    /**
     * @param added, applied and last null where the file does not say
     * @param moment of a day
     */
    static List<BroughtJob.Stop> of(
            JobStatus status,
            LocalDate added,
            LocalDate applied,
            LocalDate last,
            Function<LocalDate, Instant> moment,
            Instant now) {
        List<BroughtJob.Stop> stops = new ArrayList<>();
        if (added != null && status != JobStatus.SAVED && (applied == null || !added.isAfter(applied))) {
            stops.add(new BroughtJob.Stop(null, JobStatus.SAVED, moment.apply(added), null, false));
        }
        if (applied != null && status != JobStatus.SAVED && status != JobStatus.APPLIED) {
            stops.add(stop(stops, JobStatus.APPLIED, moment.apply(applied)));
        }
        LocalDate since = status == JobStatus.SAVED ? added : status == JobStatus.APPLIED ? applied : last;
        stops.add(stop(stops, status, since == null ? now : moment.apply(since)));
        return stops;
    }

    /** Not before the one before it. */
    private static BroughtJob.Stop stop(List<BroughtJob.Stop> before, JobStatus to, Instant at) {
        if (before.isEmpty()) {
            return new BroughtJob.Stop(null, to, at, null, false);
        }
        BroughtJob.Stop last = before.get(before.size() - 1);
        return new BroughtJob.Stop(last.to(), to, at.isBefore(last.at()) ? last.at() : at, null, false);
    }
}
