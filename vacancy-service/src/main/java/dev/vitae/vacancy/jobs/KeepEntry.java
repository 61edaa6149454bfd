package dev.vitae.vacancy.jobs;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Changes entries of jobs inside a transaction. The job itself is no other for that. */
@ApplicationScoped
class KeepEntry {

    private static final int MOST = 500;

    private final KeepJob jobs;
    private final JobEntries entries;
    private final JobRules rules;

    KeepEntry(KeepJob jobs, JobEntries entries, JobRules rules) {
        this.jobs = jobs;
        this.entries = entries;
        this.rules = rules;
    }

    /** A new one. Fails with 404, with 409 {@code too_many_entries}, with 422 for what cannot be kept. */
    Uni<EntryView> add(Tx tx, Caller caller, UUID job, EntryBody body) {
        EntryBody checked = checked(body);
        return jobs.open(tx, caller, job)
                .call(found -> entries.countOf(found).invoke(KeepEntry::requireRoom))
                .chain(found -> entries.persistAndFlush(new JobEntry(found, checked)))
                .map(EntryView::of);
    }

    /** The entry as the last change left it, held until this transaction ends. Fails with 404. */
    Uni<JobEntry> open(Tx tx, Caller caller, UUID job, UUID id) {
        return jobs.open(tx, caller, job)
                .chain(found -> entries.of(found, id))
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }

    /** As {@link #open(Tx, Caller, UUID, UUID)}; fails with 428 or 412 for one that was changed meanwhile, too. */
    Uni<JobEntry> open(Tx tx, Caller caller, UUID job, UUID id, String ifMatch) {
        return open(tx, caller, job, id).invoke(entry -> ETags.check(ifMatch, entry.version()));
    }

    /** The entry after a change; one that changes nothing is none. Fails with 422 for what cannot be kept. */
    Uni<EntryView> change(JobEntry entry, EntryBody body) {
        int before = entry.version();
        entry.write(checked(body));
        return entries.flush()
                .chain(() -> entry.version() == before ? Uni.createFrom().item(entry) : entries.reread(entry))
                .map(EntryView::of);
    }

    private EntryBody checked(EntryBody body) {
        rules.checked(body);
        EntryRules.check(body);
        return body;
    }

    private static void requireRoom(long there) {
        if (there >= MOST) {
            throw Problem.conflict(
                    "too_many_entries",
                    "This job has " + there
                            + " entries, and no more are possible. Remove some that you no longer need.");
        }
    }
}
