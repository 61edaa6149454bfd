package dev.vitae.generation.configuration;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Asks usage-service for all that is switched: at the start, until it answers, since whoever begins from nothing need not wait
 * for the next change; and then time and again, so that a change of which no event came holds within a minute. While there is
 * no answer, what is known goes on holding.
 */
@ApplicationScoped
public class ReadSwitchesAgain {

    private static final Logger LOG = Logger.getLogger(ReadSwitchesAgain.class);
    /** Of the time between two readings, so that replicas do not ask all at once. */
    private static final double SPREAD = 0.25;

    private final TenantSession session;
    private final SystemConfigClient usage;
    private final Duration every;
    private volatile String tag;
    /** Why there was no answer to the last question; null where there was one. */
    private volatile String failed;

    private volatile long due = System.nanoTime();

    ReadSwitchesAgain(
            TenantSession session,
            @RestClient SystemConfigClient usage,
            @ConfigProperty(name = "vitae.switches.read-every") Duration every) {
        this.session = session;
        this.usage = usage;
        this.every = every;
    }

    @Scheduled(
            every = "${vitae.switches.look-every}",
            identity = "switches",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> ask() {
        if (System.nanoTime() - due < 0) {
            return Uni.createFrom().voidItem();
        }
        return usage.all(tag)
                .chain(this::keep)
                .invoke(this::isRead)
                .onFailure()
                .invoke(failure -> isNotRead(failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    /** Where nothing has changed since, the answer is 304 and empty. */
    private Uni<Void> keep(RestResponse<SystemConfigClient.Answer> answer) {
        if (answer.getEntity() == null) {
            return Uni.createFrom().voidItem();
        }
        return session.onConnection(
                        Caller.consumer(),
                        tx -> KeepSwitches.keep(tx, answer.getEntity().items()))
                .invoke(() -> tag = answer.getHeaderString(HttpHeaders.ETAG));
    }

    /** It is asked every few seconds: told when it begins and when it becomes something else. */
    private void isNotRead(String failure) {
        if (!failure.equals(failed)) {
            LOG.warnf("switches not read: %s", failure);
            failed = failure;
        }
    }

    private void isRead() {
        if (failed != null) {
            LOG.info("switches read again");
            failed = null;
        }
        double earlier = ThreadLocalRandom.current().nextDouble(SPREAD);
        due = System.nanoTime() + (long) (every.toNanos() * (1 - earlier));
    }
}
