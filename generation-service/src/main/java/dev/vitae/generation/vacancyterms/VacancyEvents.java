package dev.vitae.generation.vacancyterms;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.tailoring.ForgetVacancy;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Queues the reading of new and changed vacancies, and the removal of what belongs to one that is gone; the vacancy's text is
 * asked of its owner by the task, not while consuming.
 */
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
        EventHandler extract = task(ExtractVacancyTerms.KIND);
        return inbox.consume(
                "vacancy-terms",
                batch,
                Map.of(
                        "VacancyCreated", extract,
                        "VacancyUpdated", extract,
                        "VacancyDeleted", task(ForgetVacancy.KIND)));
    }

    private EventHandler task(String kind) {
        return EventHandler.each((tx, event) -> tx.enqueue(task(kind, event)));
    }

    private Task task(String kind, IncomingEvent event) {
        ChangedVacancy vacancy = event.payload(json, ChangedVacancy.class);
        return Task.of(kind, vacancy.vacancyId(), vacancy.userId());
    }
}
