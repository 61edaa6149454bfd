package dev.vitae.generation.failures;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/failures}: what failed of all that people ask for here, for admins. */
@Path("/api/v1/failures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class FailuresResource {

    private static final String A_WEEK = "7";

    private final CurrentCaller caller;
    private final ReadFailures read;
    private final SumUpFailures sumUp;

    FailuresResource(CurrentCaller caller, ReadFailures read, SumUpFailures sumUp) {
        this.caller = caller;
        this.read = read;
        this.sumUp = sumUp;
    }

    @GET
    @Operation(
            operationId = "listFailures",
            summary = "Lists what failed, the last first; nothing of what it says or of whose it is")
    @Problems({"400 days_invalid", "400 failure_code_invalid", "400 kind_invalid"})
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Failure.class)))
    public Uni<Response> page(
            @Parameter(
                            description = "Of how many days",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "90"))
                    @QueryParam("days")
                    @DefaultValue(A_WEEK)
                    String days,
            @Parameter(
                            description = "Only failures of this",
                            schema = @Schema(enumeration = {"generation", "cover_letter", "answer", "run"}))
                    @QueryParam("kind")
                    Optional<String> kind,
            @Parameter(description = "Only those that failed with this code", schema = @Schema(maxLength = 60))
                    @QueryParam("failureCode")
                    Optional<String> failureCode,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return read.page(caller.get(), FailureFilter.of(days, kind, failureCode), page.limit(), page.after())
                .map(found -> found.response(uri));
    }

    @GET
    @Path("/statistics")
    @Operation(operationId = "getFailureStatistics", summary = "Says how often what failed")
    @Problems({"400 days_invalid", "400 failure_code_invalid", "400 kind_invalid"})
    public Uni<FailureSums> statistics(
            @Parameter(
                            description = "Of how many days",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "90"))
                    @QueryParam("days")
                    @DefaultValue(A_WEEK)
                    String days,
            @Parameter(
                            description = "Only failures of this",
                            schema = @Schema(enumeration = {"generation", "cover_letter", "answer", "run"}))
                    @QueryParam("kind")
                    Optional<String> kind,
            @Parameter(description = "Only those that failed with this code", schema = @Schema(maxLength = 60))
                    @QueryParam("failureCode")
                    Optional<String> failureCode) {
        return sumUp.of(caller.get(), FailureFilter.of(days, kind, failureCode));
    }
}
