package dev.vitae.kit.operations;

import dev.vitae.kit.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How this service does, for admins, who ask all services through one of them; the edge does not lead here. */
@Path(OperationsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class OperationsResource {

    public static final String PATH = "/internal/operations";

    private final ReadOperations read;

    public OperationsResource(ReadOperations read) {
        this.read = read;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Operations> now() {
        return read.now();
    }
}
