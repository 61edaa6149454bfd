package dev.vitae.generation.resources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.generation.changes.ComparisonPool;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person looks at what a fork says otherwise than its parent does now. */
@ApplicationScoped
public class CompareWithParent {

    private final ReadResource read;
    private final ComparisonPool pool;
    private final ObjectMapper json;

    CompareWithParent(ReadResource read, ComparisonPool pool, ObjectMapper json) {
        this.read = read;
        this.pool = pool;
        this.json = json;
    }

    /**
     * Fails with 404 when the person may see one of them not, or there is no parent (any more), with 503
     * {@code comparisons_busy} or 429 {@code too_many_at_once}.
     */
    public Uni<ResourceDiffView> compare(Caller caller, UUID id) {
        return read.one(caller, id)
                .invoke(fork -> {
                    if (fork.parentResourceId() == null) {
                        throw Problem.notFound();
                    }
                })
                .chain(fork -> read.one(caller, fork.parentResourceId())
                        .chain(parent -> pool.run(
                                caller.id(),
                                () -> ResourceDiffView.of(parent.id(), said(parent), fork.id(), said(fork)))));
    }

    private JsonNode said(ResourceView resource) throws JsonProcessingException {
        ObjectNode said = json.createObjectNode().put("name", resource.name());
        if (resource.description() != null) {
            said.put("description", resource.description());
        }
        return said.set("content", json.readTree(resource.content()));
    }
}
