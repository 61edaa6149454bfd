package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.paging.PageRequest;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** {@code /api/v1/vacancies}. */
@Path("/api/v1/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class VacanciesResource {

    private final CurrentCaller caller;
    private final CollectVacancy collect;
    private final ReadVacancies read;
    private final Idempotency idempotency;

    public VacanciesResource(
            CurrentCaller caller, CollectVacancy collect, ReadVacancies read, Idempotency idempotency) {
        this.caller = caller;
        this.collect = collect;
        this.read = read;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> collect(
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull(message = "Send a vacancy.") @Valid VacancyBody body) {
        Caller who = caller.get();
        return idempotency.once(
                who, Optional.ofNullable(key), "POST /api/v1/vacancies", body, () -> collect.collect(who, body)
                        .map(vacancy -> Response.created(URI.create("/api/v1/vacancies/" + vacancy.id()))
                                .tag(tag(vacancy))
                                .entity(vacancy)
                                .build()));
    }

    @GET
    public Uni<Response> page(@BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(caller.get(), page.limit(), page.after()).map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    public Uni<Response> one(UUID id, @Context Request request) {
        return read.one(caller.get(), id).map(vacancy -> ETags.ok(request, tag(vacancy), vacancy));
    }

    /** What events say of a vacancy changes the answer without changing its row. */
    private static EntityTag tag(VacancyView vacancy) {
        return ETags.of(vacancy.version(), vacancy.latestGeneration(), vacancy.termsPreview());
    }
}
