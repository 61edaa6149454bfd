package dev.vitae.generation.tailoring;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;

/** {@code /api/v1/generations}. */
@Path("/api/v1/generations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class GenerationsResource {

    private final CurrentCaller caller;
    private final RequestGeneration request;
    private final ReadGenerations read;
    private final CancelGeneration cancel;
    private final Idempotency idempotency;

    GenerationsResource(
            CurrentCaller caller,
            RequestGeneration request,
            ReadGenerations read,
            CancelGeneration cancel,
            Idempotency idempotency) {
        this.caller = caller;
        this.request = request;
        this.read = read;
        this.cancel = cancel;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> request(
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull(message = "Send resumeId and vacancyId.") @Valid GenerationBody body) {
        Caller who = caller.get();
        return idempotency.once(
                who, Optional.ofNullable(key), "POST /api/v1/generations", body, () -> request.request(who, body)
                        .map(queued -> Response.accepted(queued)
                                .header("Location", "/api/v1/generations/" + queued.id())
                                .build()));
    }

    @GET
    public Uni<Response> page(
            @BeanParam PageRequest page,
            @QueryParam("vacancyId") String vacancy,
            @QueryParam("resumeId") String resume,
            @Context UriInfo uri) {
        return read.page(
                        caller.get(),
                        page.limit(),
                        page.after(),
                        filter("vacancyId", "vacancy_id_invalid", vacancy),
                        filter("resumeId", "resume_id_invalid", resume))
                .map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    public Uni<Response> one(@PathParam("id") UUID id, @Context Request conditions) {
        return read.one(caller.get(), id).map(generation -> ETags.ok(conditions, tag(generation), generation));
    }

    @POST
    @Path("/{id}/cancel")
    public Uni<GenerationView> cancel(@PathParam("id") UUID id) {
        return cancel.cancel(caller.get(), id);
    }

    /** The days until it expires change without a change of its row. */
    private static EntityTag tag(GenerationView generation) {
        return ETags.of(generation.version(), generation.daysUntilExpiration());
    }

    private static Optional<UUID> filter(String name, String code, String value) {
        try {
            return Optional.ofNullable(value).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(code, name + " is a UUID.");
        }
    }
}
