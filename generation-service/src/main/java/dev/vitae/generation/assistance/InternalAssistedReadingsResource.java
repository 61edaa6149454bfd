package dev.vitae.generation.assistance;

import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.kit.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /internal/assisted-readings}: for resume-service, which acts for whoever has uploaded a file. */
@Path("/internal/assisted-readings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("reading.assist")
public class InternalAssistedReadingsResource {

    private final CurrentCaller caller;
    private final AssistReading assist;

    InternalAssistedReadingsResource(CurrentCaller caller, AssistReading assist) {
        this.caller = caller;
        this.assist = assist;
    }

    @GET
    public Uni<Available> available() {
        return assist.isAvailable().map(Available::new);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<ReadingAnswer> read(
            @HeaderParam(OwnKey.KEY_HEADER) String ownKey,
            @HeaderParam(OwnKey.PROVIDER_HEADER) String ownProvider,
            @NotNull @Valid ReadingBody body) {
        return assist.read(caller.get(), body.asked(), OwnKey.of(ownKey, ownProvider));
    }

    /** @param platform whether the platform has a model that may be asked */
    public record Available(boolean platform) {}
}
