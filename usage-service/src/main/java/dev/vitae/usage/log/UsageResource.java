package dev.vitae.usage.log;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.paging.NextLink;
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

/** {@code /api/v1/usage}. */
@Path("/api/v1/usage")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class UsageResource {

    private final CurrentCaller caller;
    private final ReadUsage read;

    public UsageResource(CurrentCaller caller, ReadUsage read) {
        this.caller = caller;
        this.read = read;
    }

    @GET
    public Uni<Response> mine(@BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(caller.get(), page.limit(), page.after()).map(usage -> NextLink.on(uri, usage.next(), usage));
    }
}
