package dev.vitae.resume.skills.rebuild;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import dev.vitae.resume.skills.SkillResumeChanged;
import dev.vitae.resume.skills.rebuild.SkillRebuild.Status;
import dev.vitae.resume.skills.rebuild.SkillRebuilds.Found;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Makes the evidence of everybody's skills what the topics say: first it stages all that they tell, then it compares
 * person by person, each in a transaction of its own. Events that come meanwhile are counted as ever. A process that dies
 * while it reads has read for nothing; one that dies while it compares leaves the rest to the next.
 */
@ApplicationScoped
public class RebuildSkills implements TaskHandler {

    static final String KIND = "skill-rebuild";

    private static final Logger LOG = Logger.getLogger(RebuildSkills.class);
    private static final int PEOPLE_AT_A_TIME = 200;

    private final TenantSession session;
    private final SkillRebuilds rebuilds;
    private final ReadHistory history;

    RebuildSkills(TenantSession session, SkillRebuilds rebuilds, ReadHistory history) {
        this.session = session;
        this.rebuilds = rebuilds;
        this.history = history;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Some ten thousand events a second, some hundred people a second. */
    @Override
    public Duration timeout() {
        return Duration.ofHours(12);
    }

    @Override
    public boolean worthRetrying(Throwable failure) {
        return !(failure instanceof HistoryIncomplete);
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        return begin(task)
                .chain(found -> found.rebuild().status() == Status.COMPARING
                        ? Uni.createFrom().item(found)
                        : read(task))
                .chain(this::compare)
                .chain(() -> end(task, Status.DONE, null))
                .invoke(() -> LOG.infof("skills rebuilt: %s", task.subjectId()));
    }

    /** Whoever has lost the lease must not throw away what another has staged. */
    private Uni<Found> begin(LeasedTask task) {
        return session.onConnection(task.caller(), tx -> tx.hold(task)
                .chain(() -> rebuilds.find(tx, task.subjectId()))
                .map(Optional::orElseThrow)
                .call(found -> found.rebuild().status() == Status.COMPARING
                        ? Uni.createFrom().voidItem()
                        : rebuilds.beginReading(tx, task.subjectId())));
    }

    private Uni<Found> read(LeasedTask task) {
        return history.stage()
                .call(events -> events > 0 ? Uni.createFrom().voidItem() : requireNoEvidence())
                .chain(events -> session.onConnection(task.caller(), tx -> tx.hold(task)
                        .chain(() -> rebuilds.beginComparing(tx, task.subjectId(), events))
                        .chain(() -> rebuilds.find(tx, task.subjectId()))
                        .map(Optional::orElseThrow)));
    }

    /** A broker that was set up anew has topics without a beginning missing. */
    private Uni<Void> requireNoEvidence() {
        return session.onConnection(Caller.consumer(), rebuilds::anyEvidence)
                .invoke(any -> {
                    if (any) {
                        throw new HistoryIncomplete("there is evidence, and no event");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> compare(Found rebuild) {
        AtomicReference<Optional<UUID>> last = new AtomicReference<>(rebuild.comparedTo());
        return Multi.createBy()
                .repeating()
                .uni(() -> next(last))
                .until(List::isEmpty)
                .onItem()
                .transformToUniAndConcatenate(people -> Multi.createFrom()
                        .iterable(people)
                        .onItem()
                        .transformToUniAndConcatenate(person -> compare(rebuild, person))
                        .collect()
                        .last())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<List<UUID>> next(AtomicReference<Optional<UUID>> last) {
        return session.onConnection(Caller.consumer(), tx -> rebuilds.people(tx, last.get(), PEOPLE_AT_A_TIME))
                .invoke(people -> {
                    if (!people.isEmpty()) {
                        last.set(Optional.of(people.get(people.size() - 1)));
                    }
                });
    }

    private Uni<Void> compare(Found rebuild, UUID person) {
        return session.onConnection(Caller.consumer(), tx -> rebuilds.compare(tx, rebuild, person)
                .chain(version -> version.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : tx.publish(new SkillResumeChanged(person, version.get()).event())));
    }

    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.errorf("skills not rebuilt: %s", failure);
        return end(task, Status.FAILED, failure instanceof HistoryIncomplete ? "history_incomplete" : "rebuild_failed");
    }

    private Uni<Void> end(LeasedTask task, Status status, String failureCode) {
        return session.onConnection(task.caller(), tx -> tx.complete(task)
                .chain(() -> rebuilds.end(tx, task.subjectId(), status, failureCode)));
    }
}
