package dev.vitae.resume.builder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person writes a document anew. */
@ApplicationScoped
public class ReplaceDocument {

    private final TenantSession session;
    private final KeepDocument keep;
    private final ObjectMapper json;

    ReplaceDocument(TenantSession session, KeepDocument keep, ObjectMapper json) {
        this.session = session;
        this.keep = keep;
        this.json = json;
    }

    /** Fails with 404, with 428 or 412 for one that was changed meanwhile, with 400 or 422 for what cannot be kept. */
    public Uni<DocumentView> replace(Caller caller, UUID id, String ifMatch, String body) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller, id)
                .chain(document -> keep.change(tx, document, ifMatch, ignored -> read(body))));
    }

    private DocumentBody read(String body) throws JsonProcessingException {
        DocumentBody read = json.readValue(body, DocumentBody.class);
        if (read == null) {
            throw Problem.badRequest("malformed_json", "Send a JSON object with title, template and resumeData.");
        }
        return read;
    }
}
