package dev.vitae.resume.skills;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Raises the uses of the skills that a tailored résumé put forward. */
@ApplicationScoped
public class GenerationEvents {

    private final Inbox inbox;
    private final ObjectMapper json;
    private final SkillUses uses;

    GenerationEvents(Inbox inbox, ObjectMapper json, SkillUses uses) {
        this.inbox = inbox;
        this.json = json;
        this.uses = uses;
    }

    @Incoming("generations")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                "skill-uses",
                PersonByPerson.in(batch, json),
                Map.of("GenerationCompleted", EventHandler.each(this::completed)));
    }

    private Uni<Void> completed(SqlTx tx, IncomingEvent event) {
        GenerationCompleted generation = event.payload(json, GenerationCompleted.class);
        return uses.count(tx, generation.userId(), generation.skillKeys(), event.time())
                .chain(version -> tx.publish(new SkillResumeChanged(generation.userId(), version).event()));
    }
}
