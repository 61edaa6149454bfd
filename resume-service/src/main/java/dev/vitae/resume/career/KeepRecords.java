package dev.vitae.resume.career;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import dev.vitae.resume.resumes.KeepResume;
import dev.vitae.resume.skills.SkillKey;
import dev.vitae.resume.skills.SkillResumeVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Changes career records inside a transaction, with all that follows: whoever shows skills is told of theirs. */
@ApplicationScoped
public class KeepRecords {

    private final CareerRecords records;
    private final KeepResume resumes;
    private final SkillResumeVersions skillResumes;

    KeepRecords(CareerRecords records, KeepResume resumes, SkillResumeVersions skillResumes) {
        this.records = records;
        this.resumes = resumes;
        this.skillResumes = skillResumes;
    }

    /**
     * From here to the end of the transaction other changes of the person's records wait, and of their résumés, which add
     * skills: to be called first.
     */
    public Uni<Void> takeTurn(Tx tx, Caller caller) {
        return resumes.takeTurn(tx, caller);
    }

    /** The record as the last change left it, held until this transaction ends. Fails with 404 when it is not theirs. */
    <R extends CareerRecord<?>> Uni<R> open(Tx tx, Caller caller, Kind<R, ?> kind, UUID id) {
        return takeTurn(tx, caller)
                .chain(() -> records.find(kind, id))
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }

    /** A new record. Fails with 409 where there are as many as may be, or a skill of that name. */
    <R extends CareerRecord<B>, B> Uni<R> add(Tx tx, Caller caller, Kind<R, B> kind, B body) {
        return requireFreeName(caller, body, Optional.empty())
                .chain(() -> keep(tx, caller, kind, List.of(body), Map.of()))
                .map(made -> made.get(0));
    }

    /**
     * Adds and changes several at once, of skills none with a name that another has. Fails with 409 where there are more than
     * may be.
     *
     * @param changed what becomes of records of this transaction
     * @return the new ones
     */
    public <R extends CareerRecord<B>, B> Uni<List<R>> keep(
            Tx tx, Caller caller, Kind<R, B> kind, List<B> added, Map<R, B> changed) {
        List<R> made =
                added.stream().map(body -> kind.make().apply(caller.id(), body)).toList();
        return records.count(kind, caller.id())
                .invoke(count -> requireRoom(kind, count, made.size()))
                .invoke(() -> changed.forEach(CareerRecord::write))
                .chain(() -> records.add(made))
                .chain(records::flush)
                .chain(() -> tell(tx, caller, kind))
                .replaceWith(made);
    }

    /** The record after a change; one that changes nothing is none. Fails with 409 for the name of another skill. */
    <R extends CareerRecord<B>, B> Uni<R> change(Tx tx, Caller caller, Kind<R, B> kind, R record, B body) {
        int before = record.version();
        return requireFreeName(caller, body, Optional.of(record.id()))
                .invoke(() -> record.write(body))
                .chain(records::flush)
                .chain(() -> record.version() == before
                        ? Uni.createFrom().item(record)
                        : tell(tx, caller, kind).chain(() -> records.reread(kind, record)));
    }

    /** After all changes of a transaction that has changed records of that kind. */
    Uni<Void> tell(Tx tx, Caller caller, Kind<?, ?> kind) {
        return kind == Kind.SKILLS
                ? skillResumes.raise(tx, caller.id())
                : Uni.createFrom().voidItem();
    }

    /** @param but the skill that may have the name, where one may */
    private Uni<Void> requireFreeName(Caller caller, Object body, Optional<UUID> but) {
        if (!(body instanceof SkillBody skill)) {
            return Uni.createFrom().voidItem();
        }
        return records.skill(caller.id(), SkillKey.of(caller.id(), skill.name()))
                .invoke(found -> {
                    if (found != null && !but.equals(Optional.of(found.id()))) {
                        throw taken();
                    }
                })
                .replaceWithVoid();
    }

    private static void requireRoom(Kind<?, ?> kind, long there, int more) {
        if (more > 0 && there + more > kind.most()) {
            throw Problem.conflict(
                    "record_limit",
                    "These would be " + (there + more) + ", and " + kind.most()
                            + " are possible. Remove some that you no longer need.");
        }
    }

    private static Problem taken() {
        return new Problem(
                409,
                "skill_exists",
                "You have a skill of this name, whatever its case. Change that one.",
                List.of(new FieldError("/name", "taken", "You have a skill of this name.")),
                Map.of());
    }
}
