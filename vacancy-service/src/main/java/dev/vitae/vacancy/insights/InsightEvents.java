package dev.vitae.vacancy.insights;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps {@link Insights} up to date. Late and repeated events change nothing: the newest generation or version stays, and
 * nothing is kept of a vacancy that is gone. Scores come with their event; terms may be what a person wrote, so a task asks
 * for them.
 */
@ApplicationScoped
public class InsightEvents {

    private static final String SCORE = "insert into vacancy_scores "
            + "(vacancy_id, user_id, generation_id, match_score_before, match_score_after, generated_at) "
            + "select v.id, v.user_id, $3::uuid, $4::int, $5::int, $6::timestamptz from vacancies v "
            + "where v.id = $1 and v.user_id = $2 "
            + "on conflict (vacancy_id) do update set "
            + "generation_id = excluded.generation_id, match_score_before = excluded.match_score_before, "
            + "match_score_after = excluded.match_score_after, generated_at = excluded.generated_at "
            + "where vacancy_scores.generated_at < excluded.generated_at";

    private final Inbox inbox;
    private final ObjectMapper json;

    public InsightEvents(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("generations")
    public Uni<Void> onGenerations(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                "vacancy-scores", batch, Map.of("GenerationCompleted", EventHandler.statement(SCORE, this::score)));
    }

    @Incoming("terms")
    public Uni<Void> onTerms(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                "vacancy-terms", batch, Map.of("VacancyTermsExtracted", EventHandler.each(this::fetchTerms)));
    }

    private Object[] score(IncomingEvent event) {
        GenerationCompleted done = event.payload(json, GenerationCompleted.class);
        return new Object[] {
            done.vacancyId(),
            done.userId(),
            done.generationId(),
            done.matchScoreBefore(),
            done.matchScoreAfter(),
            OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC)
        };
    }

    private Uni<Void> fetchTerms(SqlTx tx, IncomingEvent event) {
        VacancyTermsExtracted extracted = event.payload(json, VacancyTermsExtracted.class);
        return tx.enqueue(Task.of(FetchVacancyTerms.KIND, extracted.vacancyId(), extracted.userId()));
    }
}
