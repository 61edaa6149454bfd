package dev.vitae.usage.aicalls;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.SqlTx;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A session of the wizard is gone: the calls that were made for it stay in the ledger, and no longer say what for. */
@ApplicationScoped
@Startup
public class WizardSessionEvents {

    private static final String KEEP =
            "insert into deleted_sessions (session_id, user_id) values ($1, $2) on conflict do nothing";
    private static final String FORGET = "select forget_session_of_calls($1, $2)";

    private final Inbox inbox;
    private final ObjectMapper json;

    WizardSessionEvents(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("wizard-sessions")
    public Uni<Void> onWizardSessions(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume("ai-ledger-sessions", batch, Map.of("WizardSessionDeleted", this::forget));
    }

    private Uni<Void> forget(SqlTx tx, List<IncomingEvent> events) {
        return tx.query(AiCallEvents.TURN).chain(() -> Multi.createFrom()
                .iterable(events)
                .map(event -> event.payload(json, WizardSessionDeleted.class))
                .onItem()
                .transformToUniAndConcatenate(gone -> tx.execute(KEEP, gone.wizardSessionId(), gone.userId())
                        .chain(() -> tx.query(FORGET, gone.userId(), gone.wizardSessionId())))
                .onItem()
                .ignoreAsUni());
    }
}
