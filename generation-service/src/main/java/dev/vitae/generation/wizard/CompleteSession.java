package dev.vitae.generation.wizard;

import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Violation;
import dev.vitae.generation.steps.StepCheck;
import dev.vitae.generation.versions.AddVersion;
import dev.vitae.generation.versions.Author;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A person is done: the draft becomes version 1 of a generated résumé. */
@ApplicationScoped
public class CompleteSession {

    private final TenantSession session;
    private final WizardSessions sessions;
    private final AddVersion add;
    private final ContentJson json = new ContentJson();

    CompleteSession(TenantSession session, WizardSessions sessions, AddVersion add) {
        this.session = session;
        this.sessions = sessions;
        this.add = add;
    }

    /** @param isNew whether it was completed now, not before */
    record Outcome(SessionView session, boolean isNew) {}

    /**
     * Fails with 404, with 412 where {@code If-Match} is sent for one that was changed meanwhile, with 422 and a pointer to
     * each member that a person who writes a résumé gives. What was completed before stays as it is.
     */
    Uni<Outcome> complete(Caller caller, UUID id, String ifMatch) {
        return session.inTransaction(caller, tx -> sessions.locked(id).chain(it -> {
            if (it.status() == SessionStatus.COMPLETED) {
                return Uni.createFrom().item(new Outcome(SessionView.of(it), false));
            }
            if (ifMatch != null) {
                ETags.check(ifMatch, SessionView.of(it).tag());
            }
            return complete(tx, it);
        }));
    }

    private Uni<Outcome> complete(Tx tx, WizardSession it) {
        ResumeContent content = Draft.content(it.draft());
        requireWhole(StepCheck.missing(content));
        return add.begin(tx, it.userId(), it.template(), json.write(content), Author.WIZARD)
                .invoke(made -> it.complete(made.generatedResumeId()))
                .chain(() -> sessions.kept(it))
                .map(kept -> new Outcome(SessionView.of(kept), true));
    }

    private static void requireWhole(List<Violation> missing) {
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing.stream()
                    .map(it -> new FieldError("/draft" + it.pointer(), it.code(), it.message()))
                    .toList());
        }
    }
}
