package dev.vitae.generation.vacancyterms;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Queues the reading of new vacancies; the vacancy's text is asked of its owner by the task, not while consuming. */
@ApplicationScoped
public class VacancyEvents {

    private final Inbox inbox;
    private final ObjectMapper json;

    VacancyEvents(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("vacancies")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume("vacancy-terms", batch, Map.of("VacancyCreated", EventHandler.each(this::extractTerms)));
    }

    private Uni<Void> extractTerms(SqlTx tx, IncomingEvent event) {
        VacancyCreated vacancy = event.payload(json, VacancyCreated.class);
        return tx.enqueue(Task.of(ExtractVacancyTerms.KIND, vacancy.vacancyId(), vacancy.userId()));
    }
}
