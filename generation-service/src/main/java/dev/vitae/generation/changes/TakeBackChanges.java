package dev.vitae.generation.changes;

import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.comparison.Change;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.generation.guard.FactRestorer;
import dev.vitae.generation.guard.GuardReport;
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
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

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
     * Fails as {@link ReadChanges#of}, and with 422 where a change is named that is none.
     *
     * @return the new version, past the guard like every other
     */
    Uni<VersionView> decide(Caller caller, UUID id, DecisionsBody decisions) {
        return read.generation(caller, id)
                .chain(generation -> pool.run(caller.id(), () -> version(caller, generation, decisions)))
                .chain(version -> session.inTransaction(caller, tx -> add.add(tx, version)))
                .chain(added -> versions.version(caller, added.generatedResumeId(), added.versionNumber()));
    }

    private NewVersion version(Caller caller, TailoredFrom generation, DecisionsBody decisions) {
        List<Change> changes =
                ReadChanges.compared(generation, Set.of()).comparison().changes();
        Set<String> takenBack = takenBack(changes, decisions);
        ResumeContent merged =
                ReadChanges.compared(generation, takenBack).comparison().content();
        ResumeContent content = guarded(generation.source(), merged);
        String note = "%d of %d changes taken back".formatted(takenBack.size(), changes.size());
        return new NewVersion(
                caller.id(),
                generation.resumeId(),
                generation.vacancyId(),
                contents.write(content),
                null,
                Author.PERSON,
                note);
    }

    /** Two texts that are true each may say together what neither does. */
    private static ResumeContent guarded(ResumeContent source, ResumeContent merged) {
        GuardReport found = FabricationGuard.check(source, merged);
        return found.supported() ? merged : FactRestorer.cutBack(source, merged, found);
    }

    private static Set<String> takenBack(List<Change> changes, DecisionsBody decisions) {
        Set<String> ids = changes.stream().map(Change::id).collect(Collectors.toSet());
        boolean accepts = decisions.accept() != null;
        List<String> named = accepts ? decisions.accept() : decisions.reject();
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (!ids.contains(named.get(i))) {
                unknown.add(new FieldError(
                        "/" + (accepts ? "accept" : "reject") + "/" + i,
                        "change_unknown",
                        "The generation has no change with this id; GET …/diff lists them."));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
        Set<String> takenBack = new TreeSet<>(accepts ? ids : named);
        if (accepts) {
            named.forEach(takenBack::remove);
        }
        return takenBack;
    }
}
