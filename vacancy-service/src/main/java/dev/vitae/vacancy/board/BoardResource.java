package dev.vitae.vacancy.board;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.problem.Problem;
import dev.vitae.vacancy.jobs.JobItem;
import dev.vitae.vacancy.jobs.JobView;
import dev.vitae.vacancy.jobs.stages.JobStatus;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The board of the caller's jobs: a column for each status. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class BoardResource {

    private final CurrentCaller current;
    private final ReadBoard read;
    private final MoveJob move;
    private final UndoMove undo;

    BoardResource(CurrentCaller current, ReadBoard read, MoveJob move, UndoMove undo) {
        this.current = current;
        this.read = read;
        this.move = move;
        this.undo = undo;
    }

    @GET
    @Path("/board")
    @Operation(
            operationId = "getJobBoard",
            summary = "Shows all columns with how many jobs they have, and the first of each")
    @APIResponse(
            responseCode = "200",
            description = "The board",
            content = @Content(schema = @Schema(implementation = BoardView.class)))
    public Uni<Response> board(@BeanParam PageRequest page) {
        return read.board(current.get(), page.limit()).map(board -> Response.ok(board)
                .header("Cache-Control", "private, no-cache")
                .build());
    }

    @GET
    @Path("/board/{status}")
    @Operation(operationId = "listJobBoardColumn", summary = "Lists the jobs of a column, from the top")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link leads to the next one",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = JobItem.class)))
    public Uni<Response> column(@PathParam("status") String status, @BeanParam PageRequest page, @Context UriInfo uri) {
        if (!status.matches(JobStatus.WORDS)) {
            throw Problem.notFound();
        }
        return read.column(current.get(), JobStatus.of(status), page.limit(), page.after(CardPlace::of))
                .map(found -> found.response(uri));
    }

    @POST
    @Path("/{id}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveJob",
            summary = "Moves a card: before or after another one of a column, or on top of it")
    @Problems({"409 job_archived", "422 move_not_allowed"})
    @APIResponse(
            responseCode = "200",
            description = "The job as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "412", description = "It was changed meanwhile; current shows the job as it is now")
    public Uni<Response> move(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = "Send where it goes.") @Valid MoveBody body) {
        return move.move(current.get(), id, ifMatch, body).map(job -> ETags.kept(job.tag(), job));
    }

    @POST
    @Path("/board/undo")
    @Operation(operationId = "undoJobMove", summary = "Takes back the person's last move on the board")
    @Problems({"409 nothing_to_undo"})
    @APIResponse(
            responseCode = "200",
            description = "The job as it is kept, with its ETag",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Uni<Response> undo() {
        return undo.undo(current.get()).map(job -> ETags.kept(job.tag(), job));
    }
}
