package dev.vitae.identity.erasure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Notes which service has done its part of an erasure, and tells those again that have not. */
@ApplicationScoped
public class ErasureAnswers {

    private static final Logger LOG = Logger.getLogger(ErasureAnswers.class);

    private record DataErased(UUID erasureId, String service) {}

    private final Inbox inbox;
    private final TenantSession session;
    private final Erasures erasures;
    private final ObjectMapper json;

    ErasureAnswers(Inbox inbox, TenantSession session, Erasures erasures, ObjectMapper json) {
        this.inbox = inbox;
        this.session = session;
        this.erasures = erasures;
        this.json = json;
    }

    @Incoming("erasures")
    public Uni<Void> onErasures(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume("erasures", batch, Map.of("DataErased", EventHandler.each(this::note)));
    }

    private Uni<Void> note(SqlTx tx, IncomingEvent event) {
        DataErased done = event.payload(json, DataErased.class);
        return erasures.acknowledge(
                tx, done.erasureId(), done.service(), event.time().atOffset(ZoneOffset.UTC));
    }

    @Scheduled(every = "{vitae.erasures.look-every}", identity = "erasures-again")
    Uni<Void> tellAgain() {
        return session.onConnection(Caller.relay(), erasures::tellAgain)
                .invoke(again -> {
                    if (again > 0) {
                        LOG.warnf("%d erasures are not complete; all services are told again", again);
                    }
                })
                .onFailure()
                .invoke(e -> LOG.warnf("erasures not looked after: %s", e))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
