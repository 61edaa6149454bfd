package dev.vitae.usage.operations;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.ResponseHeader;

/** {@code /api/v1/operations/services}: how the services do, for admins. */
@Path("/api/v1/operations/services")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class ServicesResource {

    /** All services: one page. */
    @Schema(name = "ServiceOperationsList")
    public record Services(List<ServiceOperations> items) {}

    private final CurrentCaller caller;
    private final ReadServices read;

    ServicesResource(CurrentCaller caller, ReadServices read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "listServices",
            summary = "Says how every service does: health, requests, what waits, and how far consumers are behind")
    public Uni<Services> all() {
        return read.all(caller.token()).map(Services::new);
    }
}
