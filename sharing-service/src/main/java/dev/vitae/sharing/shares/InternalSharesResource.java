package dev.vitae.sharing.shares;

import dev.vitae.kit.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** {@code /internal/shares}: for services that act for a person; contract in {@code contracts/share.json}. */
@Path("/internal/shares")
@Produces(MediaType.APPLICATION_JSON)
public class InternalSharesResource {

    private final CurrentCaller caller;
    private final ReadShares read;
    private final OpenGivenLink open;

    InternalSharesResource(CurrentCaller caller, ReadShares read, OpenGivenLink open) {
        this.caller = caller;
        this.read = read;
        this.open = open;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("sharing.write")
    public Uni<Opened> open(@NotNull @Valid LinkedShare wanted) {
        return open.open(caller.get(), wanted).map(Opened::new);
    }

    @GET
    @RolesAllowed("sharing.read")
    @Path("/{id}")
    public Uni<ShareContract> one(@PathParam("id") UUID id) {
        return read.shown(caller.get(), id);
    }

    /** The share that is there now. */
    public record Opened(UUID id) {}
}
