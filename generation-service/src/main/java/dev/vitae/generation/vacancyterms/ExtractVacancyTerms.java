package dev.vitae.generation.vacancyterms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.matching.MatchScore;
import dev.vitae.generation.matching.VacancyTerms;
import dev.vitae.generation.neighbours.Neighbours;
import dev.vitae.generation.neighbours.Vacancy;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads a vacancy, keeps what it asks for and tells that it is known: once per version of the vacancy and of the rules,
 * however often it is told to, and only where it asks for something else than before: who changed their notes alone has
 * nobody fetch the same again. A vacancy that is gone meanwhile asks for nothing.
 */
@ApplicationScoped
public class ExtractVacancyTerms implements TaskHandler {

    static final String KIND = "vacancy-terms.extract";

    private static final int ATTEMPTS = 12;
    /** Nothing is kept of a vacancy that is gone. Says whether the terms are others than before. */
    private static final String STORE =
            """
            insert into vacancy_terms (vacancy_id, user_id, vacancy_version, terms_version, terms) values ($1, $2, $3, $4, $5)
            on conflict (vacancy_id) do update set vacancy_version = excluded.vacancy_version,
              terms_version = excluded.terms_version, terms = excluded.terms
            where vacancy_terms.gone_at is null and (excluded.vacancy_version > vacancy_terms.vacancy_version
              or (excluded.vacancy_version = vacancy_terms.vacancy_version
                and excluded.terms_version <> vacancy_terms.terms_version))
            returning old.terms is distinct from new.terms as changed""";

    private final TenantSession session;
    private final Neighbours neighbours;
    private final Vertx vertx;
    private final ObjectMapper json;

    ExtractVacancyTerms(TenantSession session, Neighbours neighbours, Vertx vertx, ObjectMapper json) {
        this.session = session;
        this.neighbours = neighbours;
        this.vertx = vertx;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public boolean worthRetrying(Throwable failure) {
        return !isGone(failure);
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        return neighbours.vacancy(task.userId(), task.subjectId()).chain(vacancy -> vertx.executeBlocking(
                        () -> VacancyTerms.extract(vacancy.company(), vacancy.jobPosition(), vacancy.description()),
                        false)
                .chain(terms -> session.onConnection(
                        task.caller(), tx -> store(tx, task, vacancy, terms).chain(() -> tx.complete(task)))));
    }

    /** What failed for good is parked, where operators see it; a vacancy that is gone is simply done. */
    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        return isGone(failure)
                ? session.onConnection(task.caller(), tx -> tx.complete(task))
                : Uni.createFrom().failure(failure);
    }

    private Uni<Void> store(SqlTx tx, LeasedTask task, Vacancy vacancy, VacancyTerms terms) {
        return tx.query(STORE, vacancy.id(), task.userId(), vacancy.version(), MatchScore.VERSION, array(terms))
                .chain(rows -> rows.size() == 0 || !rows.iterator().next().getBoolean("changed")
                        ? Uni.createFrom().voidItem()
                        : tx.publish(Event.of(
                                VacancyTermsExtracted.TOPIC,
                                vacancy.id(),
                                VacancyTermsExtracted.TYPE,
                                VacancyTermsExtracted.of(vacancy, task.userId(), terms))));
    }

    private JsonArray array(VacancyTerms terms) {
        try {
            return new JsonArray(json.writeValueAsString(terms.terms()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof Problem problem && problem.status() == 404;
    }
}
