package dev.vitae.generation.changes;

import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.comparison.Change;
import dev.vitae.generation.comparison.Comparison;
import dev.vitae.generation.guard.FactRestorer;
import dev.vitae.generation.tailoring.TailoredFrom;
import dev.vitae.generation.versions.AddVersion;
import dev.vitae.generation.versions.Author;
import dev.vitae.generation.versions.NewVersion;
import dev.vitae.generation.versions.ReadGeneratedResumes;
import dev.vitae.generation.versions.VersionView;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** A person keeps some of the changes that tailoring made and takes back the others: that is a new version. */
@ApplicationScoped
public class TakeBackChanges {

    private final ReadChanges read;
    private final TenantSession session;
    private final AddVersion add;
    private final ReadGeneratedResumes versions;
    private final ComparisonPool pool;
    private final ContentJson contents = new ContentJson();

    TakeBackChanges(
            ReadChanges read,
            TenantSession session,
            AddVersion add,
            ReadGeneratedResumes versions,
            ComparisonPool pool) {
        this.read = read;
        this.session = session;
        this.add = add;
        this.versions = versions;
        this.pool = pool;
    }

    /**
     * Fails as {@link ReadChanges}, and with 422 where a change is named that is none.
     *
     * @return the new version, past the guard like every other
     */
    Uni<VersionView> decide(Caller caller, UUID id, DecisionsBody decisions) {
        return read.generation(caller, id)
                .chain(generation -> pool.run(caller.id(), () -> version(caller, generation, decisions)))
                .chain(version -> session.onConnection(caller, tx -> add.add(tx, version)))
                .chain(added -> versions.version(caller, added.generatedResumeId(), added.versionNumber()));
    }

    private NewVersion version(Caller caller, TailoredFrom generation, DecisionsBody decisions) {
        boolean accepts = decisions.accept() != null;
        List<String> named = accepts ? decisions.accept() : decisions.reject();
        Predicate<String> takenBack =
                accepts ? Predicate.not(Set.copyOf(named)::contains) : Set.copyOf(named)::contains;
        Comparison comparison = ReadChanges.compared(generation, takenBack);
        List<String> ids = comparison.changes().stream().map(Change::id).toList();
        requireKnown(named, Set.copyOf(ids), accepts ? "accept" : "reject");
        // Two texts that are true each may say together what neither does.
        ResumeContent content = FactRestorer.cutBack(generation.source(), comparison.content());
        String note = "%d of %d changes taken back"
                .formatted(ids.stream().filter(takenBack).count(), ids.size());
        return new NewVersion(
                caller.id(),
                generation.resumeId(),
                generation.vacancyId(),
                contents.write(content),
                null,
                Author.PERSON,
                note);
    }

    private static void requireKnown(List<String> named, Set<String> ids, String member) {
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (!ids.contains(named.get(i))) {
                unknown.add(new FieldError(
                        "/" + member + "/" + i,
                        "change_unknown",
                        "The generation has no change with this id; GET …/diff lists them."));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
    }
}
