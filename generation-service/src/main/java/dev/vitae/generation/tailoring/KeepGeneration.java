package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person keeps a completed generation for good, or lets it expire again. */
@ApplicationScoped
public class KeepGeneration {

    private final TenantSession session;
    private final Generations generations;
    private final ObjectMapper json;

    KeepGeneration(TenantSession session, Generations generations, ObjectMapper json) {
        this.session = session;
        this.generations = generations;
        this.json = json;
    }

    /**
     * Fails with 404, with 428 or 412 for one that was changed meanwhile, with 409 {@code generation_not_completed} for one
     * that is not there yet, with 400 or 422 for a patch that says something else.
     *
     * @param patch a JSON merge patch: {@code {"kept": true}} or {@code {"kept": false}}
     */
    public Uni<GenerationView> patch(Caller caller, UUID id, String ifMatch, String patch) {
        boolean kept = kept(patch);
        return session.inTransaction(caller, tx -> generations
                .locked(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .invoke(generation -> ETags.check(ifMatch, GenerationView.tag(generation)))
                .invoke(generation -> {
                    if (generation.status() != GenerationStatus.COMPLETED) {
                        throw Problem.conflict(
                                "generation_not_completed", "There is nothing to keep before it has completed.");
                    }
                    generation.keep(kept, Instant.now());
                })
                .call(generations::flushAndRefresh)
                .map(GenerationView::of));
    }

    private boolean kept(String patch) {
        try {
            JsonNode kept = MergePatch.read(patch, json).path("kept");
            if (!kept.isBoolean()) {
                throw Problem.invalid(List.of(new FieldError("/kept", "invalid", "kept is true or false.")));
            }
            return kept.booleanValue();
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("malformed_json", "Send a JSON merge patch with the member kept.");
        }
    }
}
