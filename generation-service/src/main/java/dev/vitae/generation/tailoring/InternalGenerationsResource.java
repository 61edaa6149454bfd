package dev.vitae.generation.tailoring;

import dev.vitae.document.ResumeContent;
import dev.vitae.kit.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** {@code /internal/generations}: for services that act for a person; contract in {@code contracts/generation.json}. */
@Path("/internal/generations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("generation.read")
public class InternalGenerationsResource {

    private final CurrentCaller caller;
    private final ReadGenerations read;

    InternalGenerationsResource(CurrentCaller caller, ReadGenerations read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Path("/{id}")
    public Uni<GenerationContract> one(@PathParam("id") UUID id) {
        return read.one(caller.get(), id)
                .map(generation -> new GenerationContract(generation.id(), generation.status(), generation.content()));
    }

    /** What other services read of a generation. @param content absent before it has completed */
    public record GenerationContract(UUID id, GenerationStatus status, ResumeContent content) {}
}
