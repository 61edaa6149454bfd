package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import dev.vitae.vacancy.jobs.places.Places;
import dev.vitae.vacancy.jobs.sent.Sent;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import dev.vitae.vacancy.jobs.stages.Moves;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Changes jobs inside a transaction, with all that follows: their places on the board, their history, events. */
@ApplicationScoped
public class KeepJob {

    private final Jobs jobs;
    private final StatusChanges history;
    private final JobEntries entries;
    private final int most;

    KeepJob(
            Jobs jobs,
            StatusChanges history,
            JobEntries entries,
            @ConfigProperty(name = "vitae.jobs.per-person") int most) {
        this.jobs = jobs;
        this.history = history;
        this.entries = entries;
        this.most = most;
    }

    /**
     * From here to the end of the transaction other changes of the person's jobs wait: to be called first. One card at a time
     * moves, so that no two find the same place free and none waits for a column while it holds another.
     */
    public Uni<Void> takeTurn(Tx tx, Caller caller) {
        return tx.takeTurn("vitae.jobs/" + caller.id());
    }

    /** The job as the last change left it, held until this transaction ends. Fails with 404 when it is not theirs. */
    public Uni<Job> open(Tx tx, Caller caller, UUID id) {
        return takeTurn(tx, caller)
                .chain(() -> jobs.findById(id))
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }

    /**
     * As {@link #open(Tx, Caller, UUID)}; fails with 428 or 412 for one that was changed meanwhile, too: the 412 shows it as it
     * is now.
     */
    public Uni<Job> open(Tx tx, Caller caller, UUID id, String ifMatch) {
        return open(tx, caller, id)
                .invoke(job ->
                        ETags.check(ifMatch, JobView.tag(job.version(), job.vacancyId()), () -> JobView.of(job)));
    }

    /**
     * A new one, on top of its column. Fails with 409 {@code too_many_jobs}.
     *
     * @param body that keeps the rules
     */
    Uni<Job> add(Tx tx, Caller caller, JobBody body) {
        Occasion occasion = Occasion.now();
        Job job = new Job(caller, body);
        noteApplication(job, occasion.at());
        return jobs.countOf(caller.id())
                .invoke(this::requireRoom)
                .chain(() -> topOf(job.userId(), job.status()))
                .invoke(top -> put(job, top, body.archived() == Boolean.TRUE))
                .chain(() -> jobs.persistAndFlush(job))
                .call(made -> history.persist(new StatusChange(made, null, first(made, occasion))))
                .call(made -> tx.publish(JobChanged.of(made)));
    }

    /**
     * The job after a change; one that changes nothing is none. With another status it is on top of its new column. Fails with
     * 422 for a vacancy that is not theirs, or for a status that may not follow the one it has.
     *
     * @param body that keeps the rules
     */
    Uni<Job> change(Tx tx, Job job, JobBody body) {
        JobStatus to = JobStatus.of(body.status());
        boolean archived = body.archived() == null ? job.isArchived() : body.archived();
        boolean stays = to == job.status() && archived == job.isArchived();
        return requireVacancy(job, body)
                .chain(() -> stays ? Uni.createFrom().nullItem() : topOf(job.userId(), to))
                .chain(top -> change(tx, job, to, Occasion.now(), () -> {
                    job.write(body);
                    if (!stays) {
                        put(job, top, archived);
                    }
                }))
                .map(Changed::job);
    }

    /** Another status, on top of its column. Fails as {@link #move} does. */
    Uni<Job> changeStatus(Tx tx, Job job, JobStatus to, Occasion occasion) {
        return topOf(job.userId(), to)
                .chain(top -> change(tx, job, to, occasion, () -> put(job, top, job.isArchived())))
                .map(Changed::job);
    }

    /**
     * The job at another place, of another column or its own. Fails with 422 {@code move_not_allowed} for a status that may
     * not follow the one it has, unless it is forced.
     *
     * @param place that no other card of the column has
     */
    public Uni<Changed> move(Tx tx, Job job, JobStatus to, long place, Occasion occasion) {
        return change(tx, job, to, occasion, () -> job.putAt(place));
    }

    /** Null where there is none. To be called in the person's turn. */
    public Uni<Job> find(UUID id) {
        return jobs.findById(id);
    }

    /**
     * The job as it was before a move, where nothing has changed it since.
     *
     * @param place that no other card of the column has
     * @param told what the move wrote into the history; null where it wrote nothing
     */
    public Uni<Job> takeBack(Tx tx, Job job, JobStatus to, long place, LocalDate dateApplied, UUID told) {
        JobStatus from = job.status();
        job.putAt(place);
        job.setStatus(to);
        job.setDateApplied(dateApplied);
        return jobs.flush()
                .chain(() ->
                        told == null ? nothing() : history.delete("id", told).replaceWithVoid())
                .chain(() -> from == to ? nothing() : tx.publish(JobStatusChanged.of(job, from)))
                .chain(() -> tx.publish(JobChanged.of(job)))
                .chain(() -> jobs.reread(job));
    }

    /** The job with what was sent; the same as before is no change. @param sent null for nothing */
    Uni<Job> note(Tx tx, Job job, Sent sent) {
        if (sent == null ? job.sent() == null : sent.isSame(job.sent())) {
            return Uni.createFrom().item(job);
        }
        return scored(job, sent)
                .chain(known -> change(tx, job, job.status(), Occasion.now(), () -> job.setSent(known)))
                .map(Changed::job);
    }

    /** Where its owner says nothing of a score, it is the last one of the job's vacancy. */
    private Uni<Sent> scored(Job job, Sent sent) {
        return sent == null || sent.matchScore() != null || job.vacancyId() == null
                ? Uni.createFrom().item(sent)
                : jobs.lastScore(job.vacancyId())
                        .map(score -> new Sent(sent.kind(), sent.id(), sent.version(), sent.sentAt(), score));
    }

    /** A job after a change. @param told in the history, null where its status is the same */
    public record Changed(Job job, StatusChange told) {}

    /**
     * All that is written of a job is written at once, for one version more. Nothing may be asked of the database between the
     * change and the flush, which would write what is there by then.
     */
    private Uni<Changed> change(Tx tx, Job job, JobStatus to, Occasion occasion, Runnable change) {
        int version = job.version();
        JobStatus from = job.status();
        boolean allowed = Moves.isAllowed(from, to);
        if (to != from && !allowed && !occasion.force()) {
            throw notAllowed(from, to);
        }
        change.run();
        if (to != from) {
            job.setStatus(to);
            noteApplication(job, occasion.at());
        }
        return jobs.flush().chain(() -> {
            if (job.version() == version) {
                return Uni.createFrom().item(new Changed(job, null));
            }
            return (to == from ? Uni.createFrom().<StatusChange>nullItem() : tell(tx, job, from, occasion, !allowed))
                    .call(() -> tx.publish(JobChanged.of(job)))
                    .chain(told -> jobs.reread(job).map(read -> new Changed(read, told)));
        });
    }

    private Uni<StatusChange> tell(Tx tx, Job job, JobStatus from, Occasion occasion, boolean forced) {
        Occasion told = new Occasion(occasion.at(), occasion.note(), forced);
        return history.persistAndFlush(new StatusChange(job, from, told))
                .call(() -> tx.publish(JobStatusChanged.of(job, from)));
    }

    /** With its history and its entries. */
    Uni<Void> remove(Tx tx, Job job) {
        return history.removeOf(job)
                .chain(() -> entries.removeOf(job))
                .chain(() -> jobs.remove(job))
                .chain(() -> tx.publish(JobDeleted.of(job)));
    }

    /** Fails with 422 where the vacancy that a body newly names is not the person's. */
    private Uni<Void> requireVacancy(Job job, JobBody body) {
        return body.vacancyId() == null || Objects.equals(body.vacancyId(), job.vacancyId())
                ? nothing()
                : facts(body.vacancyId()).replaceWithVoid();
    }

    /** What the person's vacancy says. Fails with 422 where it is none of theirs. */
    Uni<VacancyFacts> facts(UUID vacancy) {
        return jobs.vacancy(vacancy)
                .map(found -> found.orElseThrow(() -> Problem.invalid(List.of(
                        new FieldError("/vacancyId", "vacancy_unknown", "You have no such vacancy. Check the id.")))));
    }

    private Uni<Long> topOf(UUID person, JobStatus status) {
        return jobs.firstPlace(person, status).map(Places::onTop);
    }

    private static void put(Job job, long place, boolean archived) {
        if (!archived) {
            job.putAt(place);
        } else if (!job.isArchived()) {
            job.archive(Instant.now());
        }
    }

    /** Whoever has applied did so on some day: the day on which it is said, in UTC, where no other is. */
    private static void noteApplication(Job job, Instant at) {
        if (job.status() == JobStatus.APPLIED && job.dateApplied() == null) {
            job.setDateApplied(LocalDate.ofInstant(at, ZoneOffset.UTC));
        }
    }

    /** What was applied for before it was written down here has been so since that day. */
    private static Occasion first(Job job, Occasion now) {
        if (job.status() != JobStatus.APPLIED) {
            return now;
        }
        Instant day = job.dateApplied().atTime(12, 0).toInstant(ZoneOffset.UTC);
        return day.isBefore(now.at()) ? new Occasion(day, null, false) : now;
    }

    private void requireRoom(long there) {
        if (there >= most) {
            throw Problem.conflict(
                    "too_many_jobs",
                    "You have " + there + " jobs, and " + most + " are possible. Remove some that you no longer need.");
        }
    }

    private static Problem notAllowed(JobStatus from, JobStatus to) {
        String allowed = Moves.allowed(from).stream().map(JobStatus::text).collect(Collectors.joining(", "));
        String detail = "From " + from.text() + " a job does not go to " + to.text() + "; it may go to "
                + (allowed.isEmpty() ? "no other status" : allowed) + ". Send force to do it all the same.";
        return Problem.unprocessable(
                "move_not_allowed", detail, List.of(new FieldError("/status", "move_not_allowed", detail)));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
