package dev.vitae.sharing.forks;

import dev.vitae.kit.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/**
 * {@code /internal/shares/forks}: for generation-service, in the name of the person who forks; contract of the answer in
 * {@code contracts/fork-permit.json}.
 */
@Path("/internal/shares/forks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("sharing.write")
public class InternalForksResource {

    private final CurrentCaller caller;
    private final PermitFork permit;

    InternalForksResource(CurrentCaller caller, PermitFork permit) {
        this.caller = caller;
        this.permit = permit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Permit> permit(@NotNull @Valid Wanted wanted) {
        return permit.permit(caller.get().id(), wanted.tokenHash(), wanted.passcode());
    }

    /**
     * @param tokenHash SHA-256 of the secret in the link
     * @param passcode where the link asks for one
     */
    public record Wanted(@NotNull @Size(min = 32, max = 32) byte[] tokenHash, @Size(max = 100) String passcode) {}

    /** What may be forked. @param userId whose it is */
    public record Permit(UUID resourceId, UUID userId) {}
}
