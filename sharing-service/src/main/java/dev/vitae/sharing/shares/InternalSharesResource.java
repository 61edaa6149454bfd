package dev.vitae.sharing.shares;

import dev.vitae.kit.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** {@code /internal/shares}: for services that act for a person; contract in {@code contracts/share.json}. */
@Path("/internal/shares")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("sharing.read")
public class InternalSharesResource {

    private final CurrentCaller caller;
    private final ReadShares read;

    InternalSharesResource(CurrentCaller caller, ReadShares read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Path("/{id}")
    public Uni<ShareContract> one(@PathParam("id") UUID id) {
        return read.shown(caller.get(), id);
    }
}
