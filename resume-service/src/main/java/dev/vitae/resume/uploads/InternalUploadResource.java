package dev.vitae.resume.uploads;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.idempotency.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** {@code POST /internal/resumes}: a service keeps a text as a résumé of the person that it acts for. */
@Path("/internal/resumes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("resume.write")
public class InternalUploadResource {

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final UploadText upload;

    InternalUploadResource(CurrentCaller current, Idempotency idempotency, UploadText upload) {
        this.current = current;
        this.idempotency = idempotency;
        this.upload = upload;
    }

    /** Contract of the answer in {@code contracts/resume-version.json}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> keep(@HeaderParam(Idempotency.HEADER) Optional<String> key, @NotNull @Valid Body body) {
        Caller caller = current.get();
        return idempotency.once(caller, key, "POST /internal/resumes", body, () -> upload.upload(caller, body.text())
                .map(resume -> Response.ok(new Kept(resume.id(), resume.currentVersion()))
                        .build()));
    }

    /** @param text what the résumé says */
    public record Body(@Size(max = 100_000) String text) {}

    /** The version that it is now. */
    public record Kept(UUID resumeId, int versionNumber) {}
}
