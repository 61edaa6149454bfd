package dev.vitae.resume.builder;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A person begins a document: blank, with content of their own, or with what something else of theirs says now. */
@ApplicationScoped
public class CreateDocument {

    private final TenantSession session;
    private final KeepDocument keep;
    private final ReadSource sources;

    CreateDocument(TenantSession session, KeepDocument keep, ReadSource sources) {
        this.session = session;
        this.keep = keep;
        this.sources = sources;
    }

    /**
     * Fails with 400 or 422 for what cannot be kept, with 409 {@code builder_document_limit}, and as {@link ReadSource#read}
     * where a source is named. The source is read before the transaction.
     */
    Uni<DocumentView> create(Caller caller, NewDocument wanted) {
        return body(caller, wanted).chain(body -> session.inTransaction(caller, tx -> keep.add(tx, caller, body)));
    }

    private Uni<DocumentBody> body(Caller caller, NewDocument wanted) {
        DocumentSource source = wanted.source();
        if (source == null) {
            return Uni.createFrom().item(wanted.body());
        }
        if (source.count() != 1) {
            throw invalid("Name one of resumeId, careerRecords (true) and generationId, or leave source out.");
        }
        if (!DocumentBody.isAbsent(wanted.resumeData())) {
            throw invalid("What the source says stands in place of resumeData: leave out one of them.");
        }
        return sources.read(caller, source).map(wanted::saying);
    }

    private static Problem invalid(String message) {
        return Problem.invalid(List.of(new FieldError("/source", "not_one", message)));
    }
}
