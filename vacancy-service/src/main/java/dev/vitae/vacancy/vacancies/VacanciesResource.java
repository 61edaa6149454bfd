package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.patch.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/vacancies}. */
@Path("/api/v1/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class VacanciesResource {

    private final CurrentCaller caller;
    private final CollectVacancy collect;
    private final ReadVacancies read;
    private final ListVacancies list;
    private final ReplaceVacancy replace;
    private final PatchVacancy patch;
    private final DeleteVacancy delete;
    private final Idempotency idempotency;

    VacanciesResource(
            CurrentCaller caller,
            CollectVacancy collect,
            ReadVacancies read,
            ListVacancies list,
            ReplaceVacancy replace,
            PatchVacancy patch,
            DeleteVacancy delete,
            Idempotency idempotency) {
        this.caller = caller;
        this.collect = collect;
        this.read = read;
        this.list = list;
        this.replace = replace;
        this.patch = patch;
        this.delete = delete;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createVacancy", summary = "Collects a vacancy")
    @Problems({"409 too_many_vacancies"})
    @APIResponse(
            responseCode = "201",
            description = "The vacancy, with its ETag",
            content = @Content(schema = @Schema(implementation = VacancyView.class)))
    public Uni<Response> collect(
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull(message = "Send a vacancy.") @Valid VacancyBody body) {
        Caller who = caller.get();
        return idempotency.once(
                who, Optional.ofNullable(key), "POST /api/v1/vacancies", body, () -> collect.collect(who, body)
                        .map(VacanciesResource::created));
    }

    @GET
    @Operation(operationId = "listVacancies", summary = "Lists vacancies, or searches them with q")
    @Problems({
        "400 company_invalid",
        "400 generated_invalid",
        "400 language_invalid",
        "400 min_score_invalid",
        "400 q_invalid",
        "400 sort_invalid"
    })
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = VacancyView.class)))
    public Uni<Response> page(@BeanParam VacancyFilter filter, @BeanParam PageRequest page, @Context UriInfo uri) {
        return list.page(caller.get(), filter, page).map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getVacancy", summary = "Shows a vacancy")
    @APIResponse(
            responseCode = "200",
            description = "The vacancy, with its ETag",
            content = @Content(schema = @Schema(implementation = VacancyView.class)))
    public Uni<Response> one(UUID id, @Context Request request) {
        return read.one(caller.get(), id).map(vacancy -> ETags.ok(request, vacancy.tag(), vacancy));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceVacancy", summary = "Writes a vacancy anew")
    @APIResponse(
            responseCode = "200",
            description = "The vacancy as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = VacancyView.class)))
    public Uni<Response> replace(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "Send a vacancy.") @Valid VacancyBody body) {
        return replace.replace(caller.get(), id, ifMatch, body).map(VacanciesResource::kept);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateVacancy", summary = "Changes some members of a vacancy (JSON merge patch)")
    @APIResponse(
            responseCode = "200",
            description = "The vacancy as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = VacancyView.class)))
    public Uni<Response> patch(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = VacancyBody.class))) String changes) {
        return patch.patch(caller.get(), id, ifMatch, changes).map(VacanciesResource::kept);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteVacancy",
            summary = "Removes a vacancy, and with it its generations; as it was read, where If-Match says so")
    @Problems({"428 if_match_missing"})
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return delete.delete(caller.get(), id, ifMatch)
                .map(gone -> Response.noContent().build());
    }

    /** The answer to whoever made one, in whatever way. */
    public static Response created(VacancyView vacancy) {
        return Response.created(URI.create("/api/v1/vacancies/" + vacancy.id()))
                .tag(vacancy.tag())
                .entity(vacancy)
                .build();
    }

    private static Response kept(VacancyView vacancy) {
        return ETags.kept(vacancy.tag(), vacancy);
    }
}
