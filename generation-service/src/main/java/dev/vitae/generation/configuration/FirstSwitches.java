package dev.vitae.generation.configuration;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks usage-service once after every start for all that is switched, until it answers: whoever starts from nothing need not
 * wait for the next change, and what the topic has let go of is made up for.
 */
@ApplicationScoped
public class FirstSwitches {

    private static final Logger LOG = Logger.getLogger(FirstSwitches.class);

    private final TenantSession session;
    private final SystemConfigClient usage;
    private final AtomicBoolean known = new AtomicBoolean();

    FirstSwitches(TenantSession session, @RestClient SystemConfigClient usage) {
        this.session = session;
        this.usage = usage;
    }

    @Scheduled(every = "5s", identity = "first-switches", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> ask() {
        if (known.get()) {
            return Uni.createFrom().voidItem();
        }
        return usage.all()
                .chain(all -> session.onConnection(Caller.consumer(), tx -> KeepSwitches.keep(tx, all.items())))
                .invoke(() -> known.set(true))
                .onFailure()
                .invoke(failure -> LOG.infof(
                        "switches not read yet: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }
}
