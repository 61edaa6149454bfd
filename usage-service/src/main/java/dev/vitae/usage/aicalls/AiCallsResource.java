package dev.vitae.usage.aicalls;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.problem.Problem;
import dev.vitae.usage.csv.CsvFile;
import dev.vitae.usage.days.DayRange;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/ai-calls}. */
@Path("/api/v1/ai-calls")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class AiCallsResource {

    private final CurrentCaller caller;
    private final ReadAiCalls read;
    private final ReadAiStatistics statistics;
    private final ExportArchive archive;
    private final Clock clock;

    AiCallsResource(
            CurrentCaller caller, ReadAiCalls read, ReadAiStatistics statistics, ExportArchive archive, Clock clock) {
        this.caller = caller;
        this.read = read;
        this.statistics = statistics;
        this.archive = archive;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listAiCalls",
            summary = "Lists the calls to models that were made for the person, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AiCall.class)))
    public Uni<Response> mine(@BeanParam PageRequest page, @Context UriInfo uri) {
        return read.page(caller.get(), page.limit(), page.after()).map(found -> found.response(uri));
    }

    @GET
    @Path("/people/{userId}")
    @RolesAllowed(Roles.SUPER_ADMIN)
    @Operation(
            operationId = "listAiCallsOfPerson",
            summary = "Lists the calls to models that were made for somebody, newest first")
    @Problems({"400 subject_id_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AiCall.class)))
    public Uni<Response> ofPerson(
            @PathParam("userId") UUID userId,
            @Parameter(
                            description = "Only calls for this generation, letter or reading",
                            schema = @Schema(format = "uuid"))
                    @QueryParam("subjectId")
                    Optional<String> subjectId,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return read.ofPerson(caller.get(), userId, subjectId.map(AiCallsResource::id), page.limit(), page.after())
                .map(found -> found.response(uri));
    }

    private static UUID id(String subject) {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("subject_id_invalid", "subjectId is a UUID.");
        }
    }

    @GET
    @Path("/statistics")
    @RolesAllowed(Roles.SUPER_ADMIN)
    @Operation(
            operationId = "getAiCallStatistics",
            summary = "Says how calls to models go: how many, how long they take, how they end")
    @Problems({"400 day_invalid"})
    public Uni<AiStatistics> statistics(
            @QueryParam("from") Optional<String> from, @QueryParam("to") Optional<String> to) {
        return statistics.of(caller.get(), DayRange.of(from, to, LocalDate.now(clock)));
    }

    @GET
    @Path("/archive.csv")
    @RolesAllowed(Roles.SUPER_ADMIN)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "exportAiCallArchive",
            summary = "The archived calls of some days as a file of separated values, oldest first")
    @Problems({"400 day_invalid", "429 too_many_at_once"})
    @APIResponse(
            responseCode = "200",
            description = "The file, as an attachment",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Multi<byte[]> archive(@QueryParam("from") Optional<String> from, @QueryParam("to") Optional<String> to) {
        return CsvFile.answer(archive.csv(caller.get(), DayRange.of(from, to, LocalDate.now(clock))), "ai-calls.csv");
    }
}
