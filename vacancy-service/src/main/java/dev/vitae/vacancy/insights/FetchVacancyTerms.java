package dev.vitae.vacancy.insights;

import dev.vitae.kit.calls.Answers;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import dev.vitae.vacancy.insights.GenerationClient.VacancyTerms;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks generation-service what a vacancy asks for and keeps it; the terms of the newest version stay. Where nothing is
 * known any more, because the vacancy or its person is gone, nothing changes.
 */
@ApplicationScoped
public class FetchVacancyTerms implements TaskHandler {

    static final String KIND = "vacancy.terms";

    private static final Logger LOG = Logger.getLogger(FetchVacancyTerms.class);
    private static final String STORE = "insert into vacancy_terms (vacancy_id, user_id, vacancy_version, terms) "
            + "select v.id, v.user_id, $3::int, $4::jsonb from vacancies v where v.id = $1 and v.user_id = $2 "
            + "on conflict (vacancy_id) do update set "
            + "vacancy_version = excluded.vacancy_version, terms = excluded.terms "
            + "where vacancy_terms.vacancy_version <= excluded.vacancy_version";

    private final TenantSession session;
    private final GenerationClient generations;

    FetchVacancyTerms(TenantSession session, @RestClient GenerationClient generations) {
        this.session = session;
        this.generations = generations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** With pauses of a minute, an outage of generation-service of an hour and a half is survived. */
    @Override
    public int attempts() {
        return 100;
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        return Answers.ifThere("generation-service", generations.terms(task.subjectId(), task.userId()))
                .chain(found -> session.onConnection(
                        task.caller(), tx -> store(tx, task, found).chain(() -> tx.complete(task))));
    }

    /** What failed for good is parked, where operators see it; the vacancy goes on showing what it showed. */
    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.errorf(
                "terms of vacancy %s could not be fetched: %s",
                task.subjectId(), failure.getClass().getName());
        return Uni.createFrom().failure(failure);
    }

    private static Uni<Void> store(SqlTx tx, LeasedTask task, Optional<VacancyTerms> found) {
        return found.map(it ->
                        tx.execute(STORE, task.subjectId(), task.userId(), it.vacancyVersion(), array(it.terms())))
                .map(Uni::replaceWithVoid)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static JsonArray array(List<Insights.Term> terms) {
        return new JsonArray(terms.stream()
                .map(t -> Map.of("term", t.term(), "kind", t.kind(), "importance", t.importance()))
                .toList());
    }
}
