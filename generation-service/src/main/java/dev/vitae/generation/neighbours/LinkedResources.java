package dev.vitae.generation.neighbours;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks sharing-service which resource a link lets a person fork. Never called while a transaction is open. */
@ApplicationScoped
public class LinkedResources {

    private static final Logger LOG = Logger.getLogger(LinkedResources.class);

    private final ForkClient links;

    LinkedResources(@RestClient ForkClient links) {
        this.links = links;
    }

    /** A resource that may be forked. @param owner whose it is */
    public record Linked(UUID resource, UUID owner) {}

    /**
     * Fails with 404 for a link that opens none or lets nobody fork it, with 403 {@code passcode_required} and
     * {@code passcode_wrong}, with 429, and with 503.
     *
     * @param tokenHash SHA-256 of the link's secret, 32 bytes
     * @param passcode null where none was given
     */
    public Uni<Linked> forkable(UUID user, byte[] tokenHash, String passcode) {
        return links.permit(new ForkClient.Body(tokenHash, passcode), user)
                .map(answer -> new Linked(answer.resourceId(), answer.userId()))
                .onFailure(failure -> !(failure instanceof Problem refused && refused.status() < 500))
                .transform(failure -> {
                    LOG.warnf(
                            "%s: %s",
                            OpenLink.SHARING_SERVICE_AWAY, failure.getClass().getName());
                    return Problem.unavailable(OpenLink.SHARING_SERVICE_AWAY);
                });
    }
}
