package dev.vitae.usage.ops.services;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.usage.operations.ReadServices;
import dev.vitae.usage.ops.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /ops/services}: health, requests, queues, outbox and consumers of every service. */
@Path("/ops/services")
@RolesAllowed(Roles.SUPER_ADMIN)
public class ServicesPageResource {

    private final CurrentCaller caller;
    private final ReadServices read;

    ServicesPageResource(CurrentCaller caller, ReadServices read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> page() {
        return Pages.of(read.all(caller.token()).map(services -> new ServicesPage(ServicesView.of(services))));
    }
}
