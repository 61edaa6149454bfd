package dev.vitae.generation.neighbours;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Has sharing-service open a link to a generated résumé. Never called while a transaction is open. */
@ApplicationScoped
public class OpenLink {

    /** Code of the 503 while sharing-service gives no answer. */
    public static final String SHARING_SERVICE_AWAY = "sharing_service_unavailable";

    private static final Logger LOG = Logger.getLogger(OpenLink.class);

    private final ShareClient shares;

    OpenLink(@RestClient ShareClient shares) {
        this.shares = shares;
    }

    /**
     * @param tenantId null outside a tenant
     * @param label null for none
     * @param expiresAt null for never
     * @param maxAccesses null for any number
     * @param tokenHash SHA-256 of the link's secret, 32 bytes
     */
    public record Wanted(
            UUID generatedResumeId,
            UUID tenantId,
            String label,
            Instant expiresAt,
            Integer maxAccesses,
            byte[] tokenHash,
            String tokenPrefix) {}

    /** The id of the share: the same however often it is asked for. Fails with the 404 or 422 of sharing-service, or 503. */
    public Uni<UUID> open(UUID user, Wanted wanted) {
        ShareClient.Body body = new ShareClient.Body(
                wanted.generatedResumeId(),
                wanted.tenantId(),
                wanted.label(),
                wanted.expiresAt(),
                wanted.maxAccesses(),
                wanted.tokenHash(),
                wanted.tokenPrefix());
        return shares.share(body, user)
                .map(ShareClient.Answer::id)
                .onFailure(failure ->
                        !(failure instanceof Problem refused && (refused.status() == 404 || refused.status() == 422)))
                .transform(failure -> {
                    LOG.warnf("%s: %s", SHARING_SERVICE_AWAY, failure.getClass().getName());
                    return Problem.unavailable(SHARING_SERVICE_AWAY);
                });
    }
}
