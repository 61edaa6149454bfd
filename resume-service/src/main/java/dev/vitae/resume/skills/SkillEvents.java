package dev.vitae.resume.skills;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what was done with people's skills as evidence, and tells whoever shows them. */
@ApplicationScoped
public class SkillEvents {

    private final Inbox inbox;
    private final ObjectMapper json;
    private final SkillOperations operations;
    private final SkillEvidence evidence;
    private final Map<String, EventHandler> handlers;

    SkillEvents(Inbox inbox, ObjectMapper json, SkillOperations operations, SkillEvidence evidence) {
        this.inbox = inbox;
        this.json = json;
        this.operations = operations;
        this.evidence = evidence;
        this.handlers =
                SkillOperations.types().stream().collect(Collectors.toMap(Function.identity(), type -> this::add));
    }

    @Incoming("skill-evidence")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume("skill-uses", PersonByPerson.in(batch, json), handlers);
    }

    private Uni<Void> add(SqlTx tx, List<IncomingEvent> events) {
        Map<UUID, IncomingEvent> firstOf = new HashMap<>();
        List<SkillOperation> told = events.stream()
                .map(event -> {
                    SkillOperation operation = operations.of(event);
                    firstOf.putIfAbsent(operation.userId(), event);
                    return operation;
                })
                .toList();
        return evidence.add(tx, told).chain(changes -> tell(tx, changes, firstOf));
    }

    /** Once per person, in the trace of the first event that was about them. */
    private static Uni<Void> tell(SqlTx tx, List<SkillResumeChanged> changes, Map<UUID, IncomingEvent> firstOf) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (SkillResumeChanged change : changes) {
            told = told.chain(() -> {
                tx.continueTrace(firstOf.get(change.userId()).trace());
                return tx.publish(change.event());
            });
        }
        return told;
    }
}
