package dev.vitae.resume.builder;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import dev.vitae.resume.templates.OfferedTemplate;
import dev.vitae.resume.templates.OfferedTemplates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Changes builder documents inside a transaction, with all that follows: at most one is the current one. */
@ApplicationScoped
class KeepDocument {

    private final BuilderDocuments documents;
    private final OfferedTemplates templates;
    private final int most;

    KeepDocument(
            BuilderDocuments documents,
            OfferedTemplates templates,
            @ConfigProperty(name = "vitae.builder.documents-per-person") int most) {
        this.documents = documents;
        this.templates = templates;
        this.most = most;
    }

    /** What is sent, given the document as it is. */
    interface Sent {
        DocumentBody over(BuilderDocument document) throws JsonProcessingException;
    }

    /** The document as the last change left it, held until this transaction ends. Fails with 404 when it is not theirs. */
    Uni<BuilderDocument> open(Tx tx, Caller caller, UUID id) {
        return takeTurn(tx, caller)
                .chain(() -> documents.findById(id))
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }

    /**
     * A new one; whoever has no current one has it now. Fails with 409 {@code builder_document_limit}, with 400 or 422 for
     * what cannot be kept.
     */
    Uni<DocumentView> add(Tx tx, Caller caller, DocumentBody body) {
        return takeTurn(tx, caller)
                .chain(() -> documents.countOf(caller.id()))
                .invoke(this::requireRoom)
                .chain(templates::preferred)
                .chain(preferred -> check(body.orDefaults(preferred.slug()), preferred))
                .chain(checked -> documents
                        .hasCurrent(caller.id())
                        .map(other -> new BuilderDocument(
                                caller, checked, checked.isCurrent() == null ? !other : checked.isCurrent())))
                .call(document -> makeWay(tx, caller.id(), document.isCurrent()))
                .call(document -> documents.persistAndFlush(document))
                .map(DocumentView::of);
    }

    /**
     * The document after a change; one that changes nothing is none. Fails with 428 or 412 for one that was changed meanwhile,
     * with 400 or 422 for what cannot be kept.
     */
    Uni<DocumentView> change(Tx tx, BuilderDocument document, String ifMatch, Sent sent) {
        ETags.check(ifMatch, DocumentView.tag(document.version(), document.isCurrent()));
        DocumentBody body;
        try {
            body = sent.over(document);
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
        return check(body, document.template())
                .call(checked -> mark(tx, document, checked))
                .invoke(document::write)
                .chain(documents::flush)
                .chain(() -> documents.reread(document))
                .map(DocumentView::of);
    }

    Uni<Void> remove(Tx tx, BuilderDocument document) {
        return documents
                .remove(document)
                .chain(() -> document.isCurrent()
                        ? documents.markNewest(tx, document.userId())
                        : Uni.createFrom().voidItem());
    }

    /** From here to the end of the transaction other changes of the person's documents wait. */
    private static Uni<Void> takeTurn(Tx tx, Caller caller) {
        return tx.takeTurn("vitae.builder-documents/" + caller.id());
    }

    private Uni<Void> mark(Tx tx, BuilderDocument document, DocumentRules.Checked checked) {
        if (checked.isCurrent() == null || checked.isCurrent() == document.isCurrent()) {
            return Uni.createFrom().voidItem();
        }
        return makeWay(tx, document.userId(), checked.isCurrent())
                .invoke(() -> document.setCurrent(checked.isCurrent()));
    }

    /** Before a document becomes the current one: the index allows no two, not even for a moment. */
    private Uni<Void> makeWay(Tx tx, UUID userId, boolean forCurrent) {
        return forCurrent ? documents.unmark(tx, userId) : Uni.createFrom().voidItem();
    }

    private Uni<DocumentRules.Checked> check(DocumentBody body, OfferedTemplate own) {
        return named(body, own).chain(named -> {
            try {
                return Uni.createFrom().item(DocumentRules.check(body, named, own));
            } catch (JsonProcessingException e) {
                return Uni.createFrom().failure(e);
            }
        });
    }

    private Uni<OfferedTemplate> named(DocumentBody body, OfferedTemplate own) {
        return own.slug().equals(body.template()) ? Uni.createFrom().item(own) : templates.named(body.template());
    }

    private void requireRoom(long there) {
        if (there >= most) {
            throw Problem.conflict(
                    "builder_document_limit",
                    "You have " + there + " documents, and " + most
                            + " are possible. Remove some that you no longer need.");
        }
    }
}
