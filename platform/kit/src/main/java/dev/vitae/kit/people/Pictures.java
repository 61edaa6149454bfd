package dev.vitae.kit.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final long KEPT_BYTES = 16L * 1024 * 1024;
    /** Of an entry beside its picture, in bytes. */
    private static final int ENTRY = 200;

    private final PictureClient pictures;
    private final Cache<UUID, Optional<Picture>> recent = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((UUID user, Optional<Picture> kept) ->
                    ENTRY + kept.map(picture -> picture.jpeg().length).orElse(0))
            .expireAfterWrite(KEPT)
            .scheduler(Scheduler.systemScheduler())
            .build();

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

    /**
     * To look at, as it was some seconds ago at most. Empty also while identity-service gives no answer; it is left alone
     * for as long then.
     */
    public Uni<Optional<Picture>> recent(UUID user) {
        Optional<Picture> kept = recent.getIfPresent(user);
        return kept != null
                ? Uni.createFrom().item(kept)
                : of(user).map(found -> found.map(jpeg -> keep(user, Picture.of(jpeg))))
                        .onFailure()
                        .recoverWithItem(() -> without(user));
    }

    private Picture keep(UUID user, Picture picture) {
        recent.put(user, Optional.of(picture));
        return picture;
    }

    private Optional<Picture> without(UUID user) {
        recent.put(user, Optional.empty());
        return Optional.empty();
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
