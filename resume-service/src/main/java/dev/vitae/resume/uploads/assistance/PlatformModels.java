package dev.vitae.resume.uploads.assistance;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Whether the platform has a model to ask, as generation-service said a while ago; while it says nothing there is none. */
@ApplicationScoped
public class PlatformModels {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Uni<Boolean> lately;

    PlatformModels(@RestClient AssistanceClient generation, AssistanceConfig config) {
        lately = Uni.createFrom()
                .deferred(generation::available)
                .ifNoItem()
                .after(LONGEST)
                .fail()
                .map(AssistanceClient.Available::platform)
                .onFailure()
                .recoverWithItem(false)
                .memoize()
                .atLeast(config.lookEvery());
    }

    /** Goes on in the context that it was asked from, whoever of several asked first. */
    public Uni<Boolean> areThere() {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            return caller == null ? lately : lately.emitOn(then -> caller.runOnContext(ignored -> then.run()));
        });
    }
}
