package dev.vitae.resume.wanted;

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

/**
 * It is known what a vacancy asks for: a task asks for it, since a term may be what a person wrote. Or the vacancy is gone, and
 * asks for nothing more.
 */
@ApplicationScoped
public class VacancyTermEvents {

    private final Inbox inbox;
    private final ObjectMapper json;

    VacancyTermEvents(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("vacancy-terms")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume("asked-skills", batch, Map.of("VacancyTermsExtracted", EventHandler.each(this::fetch)));
    }

    @Incoming("vacancies")
    public Uni<Void> onVacancies(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume("gone-vacancies", batch, Map.of("VacancyDeleted", EventHandler.each(this::forget)));
    }

    private Uni<Void> forget(SqlTx tx, IncomingEvent event) {
        VacancyDeleted gone = event.payload(json, VacancyDeleted.class);
        return tx.enqueue(Task.of(ForgetAskedSkills.KIND, gone.vacancyId(), gone.userId()));
    }

    private Uni<Void> fetch(SqlTx tx, IncomingEvent event) {
        VacancyTermsExtracted extracted = event.payload(json, VacancyTermsExtracted.class);
        return tx.enqueue(Task.of(
                FetchAskedSkills.KIND,
                extracted.vacancyId(),
                extracted.userId(),
                new FetchAskedSkills.Told(event.time())));
    }
}
