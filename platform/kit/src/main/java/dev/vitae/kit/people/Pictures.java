package dev.vitae.kit.people;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The pictures that people keep in their profiles, asked of identity-service. Never while a transaction is open. */
@ApplicationScoped
public class Pictures {

    private static final Logger LOG = Logger.getLogger(Pictures.class);

    private final PictureClient pictures;

    Pictures(@RestClient PictureClient pictures) {
        this.pictures = pictures;
    }

    /** A JPEG; empty where the person keeps none. Fails with 503 {@code picture_unavailable} while there is no answer. */
    public Uni<Optional<byte[]>> of(UUID user) {
        return pictures.picture(user)
                .map(Optional::of)
                .onFailure(Pictures::isMissing)
                .recoverWithItem(Optional.empty())
                .onFailure()
                .transform(Pictures::unavailable);
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof Problem problem && problem.status() == 404;
    }

    private static Problem unavailable(Throwable failure) {
        LOG.warnf("no picture: %s", failure.getClass().getName());
        return new Problem(
                503,
                "picture_unavailable",
                "Your picture could not be fetched. Try again shortly, or leave the photo out.",
                List.of(),
                Map.of("Retry-After", "5"));
    }
}
