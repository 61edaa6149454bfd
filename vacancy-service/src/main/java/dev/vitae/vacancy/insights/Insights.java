package dev.vitae.vacancy.insights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What generation-service has said about vacancies, as far as its events have come. */
@ApplicationScoped
public class Insights {

    private static final String READ = "select v.id, s.generation_id, s.match_score_before, s.match_score_after, "
            + "s.generated_at, t.terms::text as terms from unnest($1::uuid[]) as v (id) "
            + "left join vacancy_scores s on s.vacancy_id = v.id left join vacancy_terms t on t.vacancy_id = v.id";
    private static final TypeReference<List<Term>> TERMS = new TypeReference<>() {};

    private final TenantSession session;
    private final ObjectMapper json;

    public Insights(TenantSession session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** A term the match score looks for; importance is {@code required}, {@code preferred} or {@code context}. */
    @Schema(name = "VacancyTerm")
    public record Term(String term, String kind, String importance) {}

    /** The last generation for a vacancy; scores are 0–100. */
    public record LatestGeneration(UUID id, int matchScoreBefore, int matchScoreAfter, Instant generatedAt) {}

    /** Both may be null: nothing known yet. */
    public record Insight(LatestGeneration latestGeneration, List<Term> terms) {}

    /** What is known of that vacancy. */
    public Uni<Insight> of(Caller caller, UUID vacancy) {
        return of(caller, List.of(vacancy)).map(known -> known.get(vacancy));
    }

    /** What is known of those vacancies, by vacancy id. */
    public Uni<Map<UUID, Insight>> of(Caller caller, List<UUID> vacancies) {
        return session.onConnection(caller, tx -> of(tx, vacancies));
    }

    /** As {@link #of(Caller, List)}, in the transaction at hand. */
    public Uni<Map<UUID, Insight>> of(SqlTx tx, List<UUID> vacancies) {
        if (vacancies.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return tx.query(READ, (Object) vacancies.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, Insight> known = new HashMap<>();
            rows.forEach(row -> known.put(row.getUUID("id"), insight(row)));
            return known;
        });
    }

    private Insight insight(Row row) {
        UUID generation = row.getUUID("generation_id");
        LatestGeneration latest = generation == null
                ? null
                : new LatestGeneration(
                        generation,
                        row.getInteger("match_score_before"),
                        row.getInteger("match_score_after"),
                        row.getOffsetDateTime("generated_at").toInstant());
        return new Insight(latest, terms(row.getString("terms")));
    }

    private List<Term> terms(String stored) {
        try {
            return stored == null ? null : json.readValue(stored, TERMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored terms", e);
        }
    }
}
