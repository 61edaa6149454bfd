package dev.vitae.sharing.shares;

import dev.vitae.kit.problem.Problem;
import dev.vitae.sharing.documents.DocumentPress;
import dev.vitae.sharing.documents.ReadyDocument;
import dev.vitae.sharing.documents.Showing;
import dev.vitae.sharing.documents.Subject;
import dev.vitae.sharing.documents.SubjectQuery;
import dev.vitae.sharing.documents.Subjects;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes what visitors will see. Never called while a transaction is open. */
@ApplicationScoped
class PrintShare {

    private final Subjects subjects;
    private final DocumentPress press;

    PrintShare(Subjects subjects, DocumentPress press) {
        this.subjects = subjects;
        this.press = press;
    }

    /** Fails with 404 for what is not the person's, with 422 for a version that is not there, with 503. */
    Uni<ReadyDocument> print(Showing wanted) {
        return fetch(wanted.query()).chain(subject -> press.print(subject, wanted.look()));
    }

    private Uni<Subject> fetch(SubjectQuery query) {
        Uni<Subject> fetched = subjects.fetch(query);
        return query.versionNumber().isEmpty()
                ? fetched
                : fetched.onFailure(PrintShare::isMissing)
                        .recoverWithUni(() -> subjects.fetch(query.current()).map(there -> {
                            throw ShareOptions.invalid(
                                    "/versionNumber",
                                    "version_unknown",
                                    "It has no such version. GET /api/v1/generated-resumes/{id}/versions tells which it has.");
                        }));
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof Problem problem && problem.status() == 404;
    }
}
