package dev.vitae.resume.resumes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person writes a résumé anew: title, content, and whether it is the default. */
@ApplicationScoped
public class ReplaceResume {

    private final TenantSession session;
    private final KeepResume keep;
    private final WriteResume write;
    private final ObjectMapper json;

    ReplaceResume(TenantSession session, KeepResume keep, WriteResume write, ObjectMapper json) {
        this.session = session;
        this.keep = keep;
        this.write = write;
        this.json = json;
    }

    /** Fails with 404, with 428 or 412 for one that was changed meanwhile, with 400 or 422 for what cannot be kept. */
    public Uni<ResumeView> replace(Caller caller, UUID id, String ifMatch, String body) {
        return session.inTransaction(caller, tx -> keep.open(tx, caller, id)
                .chain(resume -> write.write(tx, resume, ifMatch, ignored -> read(body))));
    }

    private ResumeBody read(String body) throws JsonProcessingException {
        ResumeBody read = json.readValue(body, ResumeBody.class);
        if (read == null) {
            throw Problem.badRequest("malformed_json", "Send a JSON object with title and content.");
        }
        return read;
    }
}
