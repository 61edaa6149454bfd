package dev.vitae.generation.progress;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Asks whether the caller may see the generation before the stream is opened: its 200 goes out with the first byte, and
 * after that nobody can be refused.
 */
public class ProgressAdmission {

    private final CurrentCaller caller;
    private final FollowGeneration follow;

    ProgressAdmission(CurrentCaller caller, FollowGeneration follow) {
        this.caller = caller;
        this.follow = follow;
    }

    @Followed
    @ServerRequestFilter
    public Uni<Void> admit(ContainerRequestContext request) {
        UUID id = id(request.getUriInfo().getPathParameters().getFirst("id"));
        return follow.follow(caller.get(), id, 0).replaceWithVoid();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
