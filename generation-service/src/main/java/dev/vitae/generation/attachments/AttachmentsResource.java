package dev.vitae.generation.attachments;

import dev.vitae.generation.messages.AttachmentView;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.openapi.FileForm;
import dev.vitae.kit.openapi.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** {@code /api/v1/wizard-sessions/{id}/attachments}. */
@Path("/api/v1/wizard-sessions/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class AttachmentsResource {

    private final CurrentCaller current;
    private final ReceivePicture receive;
    private final AttachPicture attach;
    private final Idempotency idempotency;

    AttachmentsResource(CurrentCaller current, ReceivePicture receive, AttachPicture attach, Idempotency idempotency) {
        this.current = current;
        this.receive = receive;
        this.attach = attach;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "attachToWizardSession",
            summary = "Keeps a PNG, JPEG or WebP of at most 5 MB, drawn anew, to be sent with a message")
    @Problems({
        "409 attachment_limit",
        "409 wizard_session_completed",
        "413 file_too_large",
        "415 file_type_unsupported",
        "422 file_corrupt",
        "422 file_empty",
        "422 file_missing",
        "422 picture_too_large",
        "429 too_many_at_once",
        "503 attachments_busy",
        "503 files_unavailable"
    })
    @RequestBody(
            description = "A PNG, JPEG or WebP, at most 5 MB",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = FileForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "The picture, to be named in the message",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Uni<Response> attach(
            @PathParam("id") UUID id,
            @RestForm("file") FileUpload part,
            @HeaderParam(Idempotency.HEADER) Optional<String> key) {
        Caller caller = current.get();
        return receive.receive(part)
                .chain(file -> idempotency.once(
                        caller,
                        key,
                        "POST /api/v1/wizard-sessions/{id}/attachments",
                        List.of(id, ETags.of(file).getValue()),
                        () -> attach.attach(caller, id, file).map(AttachmentsResource::answer)));
    }

    private static Response answer(AttachmentView picture) {
        return Response.created(URI.create(picture.url())).entity(picture).build();
    }
}
