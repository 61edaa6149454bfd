package dev.vitae.usage.aicalls;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/ai-calls}. */
@Path("/api/v1/ai-calls")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class AiCallsResource {

    private final CurrentCaller caller;
    private final ReadAiCalls read;

    AiCallsResource(CurrentCaller caller, ReadAiCalls read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    @Operation(summary = "Lists the calls to models that were made for the person, newest first")
    @APIResponse(responseCode = "200", description = "A page; Link leads to the next one")
    public Uni<Response> mine(@BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(caller.get(), page.limit(), page.after()).map(found -> found.response(uri));
    }
}
