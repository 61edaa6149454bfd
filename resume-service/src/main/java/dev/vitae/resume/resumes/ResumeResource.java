package dev.vitae.resume.resumes;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The caller's résumés. */
@Path("/api/v1/resumes")
@RolesAllowed({Roles.PUBLIC, Roles.FRIEND, Roles.SUPER_ADMIN})
public class ResumeResource {

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final ReceiveFile receiveFile;
    private final UploadResume uploadResume;
    private final ReadResumes readResumes;

    ResumeResource(
            CurrentCaller current,
            Idempotency idempotency,
            ReceiveFile receiveFile,
            UploadResume uploadResume,
            ReadResumes readResumes) {
        this.current = current;
        this.idempotency = idempotency;
        this.receiveFile = receiveFile;
        this.uploadResume = uploadResume;
        this.readResumes = readResumes;
    }

    /** Reads a file of at most 5 MB, of any format that is read, and keeps it; {@link UploadProblems} lists what can be wrong with it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> upload(
            @RestForm("file") FileUpload part, @HeaderParam(Idempotency.HEADER) Optional<String> key) {
        Caller caller = current.get();
        return receiveFile
                .receive(part)
                .chain(file -> idempotency.once(
                        caller,
                        key,
                        "POST /api/v1/resumes",
                        new Asked(file.name(), HexFormat.of().formatHex(file.sha256())),
                        () -> uploadResume.upload(caller, file).map(ResumeResource::created)));
    }

    @GET
    public Uni<Response> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return readResumes.page(current.get(), page.limit(), page.after()).map(found -> found.response(uri));
    }

    @GET
    @Path("/{id}")
    public Uni<Response> read(@PathParam("id") UUID id, @Context Request request) {
        return readResumes.one(current.get(), id).map(resume -> ETags.ok(request, resume.version(), resume));
    }

    /** The original, to be saved and never opened by a browser on this origin. */
    @GET
    @Path("/{id}/file")
    public Uni<Response> file(@PathParam("id") UUID id) {
        return readResumes.file(current.get(), id).map(original -> Response.ok(
                        original.file().bytes(), original.file().contentType())
                .header("Content-Disposition", Attachment.named(original.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store")
                .build());
    }

    private static Response created(ResumeView resume) {
        return Response.created(URI.create("/api/v1/resumes/" + resume.id()))
                .tag(ETags.of(resume.version()))
                .entity(resume)
                .build();
    }

    /** What makes two uploads the same request. */
    private record Asked(String fileName, String sha256) {}
}
