package dev.vitae.generation.letters;

import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/generations/{id}/cover-letter}. */
@Path("/api/v1/generations/{id}/cover-letter")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class CoverLetterResource {

    private final CurrentCaller caller;
    private final AskForLetter ask;
    private final ReadLetter read;
    private final WriteOver write;
    private final CancelLetter cancel;
    private final DeleteLetter delete;
    private final Idempotency idempotency;

    CoverLetterResource(
            CurrentCaller caller,
            AskForLetter ask,
            ReadLetter read,
            WriteOver write,
            CancelLetter cancel,
            DeleteLetter delete,
            Idempotency idempotency) {
        this.caller = caller;
        this.ask = ask;
        this.read = read;
        this.write = write;
        this.cancel = cancel;
        this.delete = delete;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCoverLetter",
            summary = "Asks for the cover letter of a completed generation, the first time or anew")
    @Problems({
        "400 llm_headers_incomplete",
        "400 llm_key_malformed",
        "400 llm_provider_unknown",
        "403 own_keys_off",
        "404 vacancy_not_found",
        "409 cover_letter_at_work",
        "409 generation_not_completed",
        "409 platform_llm_off",
        "409 source_not_kept",
        "422 model_without_price",
        "429 budget_exhausted",
        "429 limit_reached",
        "429 too_many_at_once",
        "503 estimates_busy",
        "503 own_keys_busy",
        "503 tailoring_off",
        "503 usage_service_unavailable",
        "503 vacancy_service_unavailable"
    })
    @APIResponse(
            responseCode = "202",
            description = "It is queued; Location leads to it",
            content = @Content(schema = @Schema(implementation = CoverLetterView.class)))
    public Uni<Response> ask(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(OwnKey.KEY_HEADER) String ownKey,
            @HeaderParam(OwnKey.PROVIDER_HEADER) String ownProvider,
            @NotNull(message = "Send an object; it may be empty.") @Valid CoverLetterBody body) {
        Caller who = caller.get();
        String address = "/api/v1/generations/" + id + "/cover-letter";
        Optional<OwnKey> own = OwnKey.of(ownKey, ownProvider);
        // The key itself is no part of what is remembered.
        Object asked = own.isEmpty() ? body : List.of(body, own.get().provider().word());
        return idempotency.once(who, Optional.ofNullable(key), "POST " + address, asked, () -> ask.ask(
                        who, id, body, own)
                .map(queued ->
                        Response.accepted(queued).header("Location", address).build()));
    }

    @GET
    @Operation(operationId = "getCoverLetter", summary = "Shows the cover letter of a generation")
    @Problems({"404 cover_letter_not_found"})
    @APIResponse(
            responseCode = "200",
            description = "The letter, with its ETag",
            content = @Content(schema = @Schema(implementation = CoverLetterView.class)))
    public Uni<Response> one(@PathParam("id") UUID id, @Context Request conditions) {
        return read.of(caller.get(), id).map(letter -> ETags.ok(conditions, letter.version(), letter));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceCoverLetter",
            summary = "Writes a letter over in the person's own words, which nobody checks")
    @Problems({"404 cover_letter_not_found", "409 cover_letter_at_work", "409 cover_letter_not_completed"})
    @APIResponse(
            responseCode = "200",
            description = "The letter as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = CoverLetterView.class)))
    public Uni<Response> write(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "Send the letter.") @Valid OwnWordsBody words) {
        return write.write(caller.get(), id, ifMatch, words)
                .map(letter -> ETags.kept(ETags.of(letter.version()), letter));
    }

    @POST
    @Path("/cancel")
    @Operation(
            operationId = "cancelCoverLetter",
            summary = "Calls a letter off, with the call to a provider that is under way")
    @Problems({"404 cover_letter_not_found", "409 cover_letter_final"})
    @APIResponse(
            responseCode = "200",
            description = "The letter, cancelled",
            content = @Content(schema = @Schema(implementation = CoverLetterView.class)))
    public Uni<CoverLetterView> cancel(@PathParam("id") UUID id) {
        return cancel.cancel(caller.get(), id);
    }

    @DELETE
    @Operation(
            operationId = "deleteCoverLetter",
            summary = "Removes the letter of a generation; as it was read, where If-Match says so")
    @Problems({"404 cover_letter_not_found", "409 cover_letter_at_work", "428 if_match_missing"})
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<Response> delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return delete.delete(caller.get(), id, ifMatch)
                .map(gone -> Response.noContent().build());
    }
}
