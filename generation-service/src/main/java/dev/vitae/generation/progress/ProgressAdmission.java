package dev.vitae.generation.progress;

import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Asks whether the caller may see what is to be followed before the stream is opened: its 200 goes out with the first byte, and
 * after that nobody can be refused.
 */
public class ProgressAdmission {

    private final CurrentCaller caller;
    private final FollowProgress follow;

    ProgressAdmission(CurrentCaller caller, FollowProgress follow) {
        this.caller = caller;
        this.follow = follow;
    }

    @Followed
    @ServerRequestFilter
    public Uni<Void> admit(ContainerRequestContext request, ResourceInfo resource) {
        Subject subject =
                resource.getResourceMethod().getAnnotation(Followed.class).value();
        UUID[] ids = subject.parameters().stream()
                .map(name -> id(request.getUriInfo().getPathParameters().getFirst(name)))
                .toArray(UUID[]::new);
        return follow.admit(caller.get(), subject, ids);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
