package dev.vitae.usage.ops.overview;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.people.RecentChanges;
import dev.vitae.kit.work.PlacesPerPerson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The overview as it changes, for as long as the operator is signed in and an operator. */
@ApplicationScoped
public class FollowOverview {

    private final ShowOverview show;
    private final RecentChanges changes;
    private final Duration every;
    private final PlacesPerPerson places;

    FollowOverview(
            ShowOverview show,
            RecentChanges changes,
            @ConfigProperty(name = "vitae.ops.look-every") Duration every,
            @ConfigProperty(name = "vitae.ops.streams-per-person") int most) {
        this.show = show;
        this.changes = changes;
        this.every = every;
        this.places = new PlacesPerPerson(most);
    }

    /** A part of the page, to be shown in place of what is there. */
    record Update(String part, String html) {}

    /**
     * What has changed, and nothing at all, as a sign of life, where nothing has. Ends with the token; a look that fails is left out.
     * Fails with 429 where as many are open as one person may have.
     */
    Multi<Optional<Update>> follow(Caller caller, String token, Instant until) {
        if (!places.take(caller.id())) {
            throw PlacesPerPerson.tooManyAtOnce();
        }
        AtomicReference<List<Update>> shown = new AtomicReference<>(List.of());
        return Multi.createFrom()
                .ticks()
                .every(every)
                .onOverflow()
                .drop()
                .select()
                .first(tick -> Instant.now().isBefore(until) && isOperator(caller))
                .onItem()
                .transformToMultiAndConcatenate(tick -> look(caller, token)
                        .onFailure()
                        .recoverWithItem(shown.get())
                        .onItem()
                        .transformToMulti(now -> changed(shown.getAndSet(now), now)))
                .onTermination()
                .invoke(() -> places.giveBack(caller.id()));
    }

    private Uni<List<Update>> look(Caller caller, String token) {
        return show.key(caller, "")
                .chain(key -> new PlatformKey(key).createUni())
                .chain(key -> show.now(caller, token)
                        .chain(now -> new OverviewNow(now).createUni())
                        .map(now -> List.of(new Update("platform-key", key), new Update("now", now))));
    }

    private static Multi<Optional<Update>> changed(List<Update> before, List<Update> now) {
        List<Optional<Update>> changed = now.stream()
                .filter(part -> !before.contains(part))
                .map(Optional::of)
                .toList();
        return Multi.createFrom().items(changed.isEmpty() ? Stream.of(Optional.empty()) : changed.stream());
    }

    private boolean isOperator(Caller caller) {
        return changes.of(caller.id())
                .map(change -> change.role().filter(Roles.SUPER_ADMIN::equals).isPresent())
                .orElse(true);
    }
}
