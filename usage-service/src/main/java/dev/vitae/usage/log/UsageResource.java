package dev.vitae.usage.log;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.NextLink;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.usage.csv.CsvFile;
import dev.vitae.usage.days.DayRange;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/usage}. */
@Path("/api/v1/usage")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class UsageResource {

    private final CurrentCaller caller;
    private final ReadUsage read;
    private final ExportUsage export;
    private final Clock clock;

    public UsageResource(CurrentCaller caller, ReadUsage read, ExportUsage export, Clock clock) {
        this.caller = caller;
        this.read = read;
        this.export = export;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getUsage",
            summary = "Shows what the person used, day by day, what they may still do, and the log")
    @Problems({"400 day_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "Sums, limits and a page of the log; Link leads to the next one",
            content = @Content(schema = @Schema(implementation = Usage.class)))
    public Uni<Response> mine(
            @QueryParam("from") Optional<String> from,
            @QueryParam("to") Optional<String> to,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return read.page(caller.get(), DayRange.of(from, to, LocalDate.now(clock)), page.limit(), page.after())
                .map(usage -> NextLink.on(uri, usage.next(), usage));
    }

    // Nothing but a read: there may be a HEAD of it.
    @GET
    @Path("/export.csv")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "exportUsage",
            summary = "The usage log as a file of separated values, newest first; of all days, or of those from and to")
    @Problems({"400 day_invalid", "429 too_many_at_once"})
    @APIResponse(
            responseCode = "200",
            description = "The file, as an attachment",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Multi<byte[]> csv(@QueryParam("from") Optional<String> from, @QueryParam("to") Optional<String> to) {
        Optional<DayRange> range = from.or(() -> to).map(any -> DayRange.of(from, to, LocalDate.now(clock)));
        return CsvFile.answer(export.csv(caller.get(), range), "usage.csv");
    }
}
