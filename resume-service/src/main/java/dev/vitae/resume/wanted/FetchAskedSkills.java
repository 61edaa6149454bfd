package dev.vitae.resume.wanted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.calls.Answers;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import dev.vitae.resume.wanted.TermsClient.VacancyTerms;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks generation-service what a vacancy asks for and keeps the skills among it; those of the newest version stay. Where
 * nothing is known any more, because the vacancy or its person is gone, nothing changes.
 */
@ApplicationScoped
public class FetchAskedSkills implements TaskHandler {

    static final String KIND = "asked-skills";

    private static final Logger LOG = Logger.getLogger(FetchAskedSkills.class);
    private static final String VACANCY =
            """
            insert into asked_vacancies (vacancy_id, user_id, vacancy_version, asked_at) values ($1, $2, $3, $4)
            on conflict (user_id, vacancy_id) do update set vacancy_version = excluded.vacancy_version,
              asked_at = least(asked_vacancies.asked_at, excluded.asked_at)
            where asked_vacancies.gone_at is null and asked_vacancies.vacancy_version <= excluded.vacancy_version""";
    private static final String FORGET = "delete from asked_skills where user_id = $1 and vacancy_id = $2";
    private static final String SKILLS =
            """
            insert into asked_skills (vacancy_id, user_id, skill_key, other_keys, name, importance, alternatives)
            select $1, $2, s.skill_key, s.other_keys, s.name, s.importance, s.alternatives
            from jsonb_to_recordset($3) as s(
              skill_key text, other_keys text[], name text, importance text, alternatives int)""";

    private final TenantSession session;
    private final TermsClient generations;
    private final ObjectMapper json;

    FetchAskedSkills(TenantSession session, @RestClient TermsClient generations, ObjectMapper json) {
        this.session = session;
        this.generations = generations;
        this.json = json;
    }

    /** @param at when it was told that the terms are known */
    record Told(Instant at) {}

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
                        task.caller(), tx -> keep(tx, task, found).chain(() -> tx.complete(task))));
    }

    /** What failed for good is parked, where operators see it; the person's suggestions do without the vacancy. */
    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.errorf(
                "skills that vacancy %s asks for could not be fetched: %s",
                task.subjectId(), failure.getClass().getName());
        return Uni.createFrom().failure(failure);
    }

    private Uni<Void> keep(SqlTx tx, LeasedTask task, Optional<VacancyTerms> found) {
        return found.map(terms -> keep(tx, task, terms))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(SqlTx tx, LeasedTask task, VacancyTerms terms) {
        return tx.execute(
                        VACANCY,
                        task.subjectId(),
                        task.userId(),
                        terms.vacancyVersion(),
                        told(task).at().atOffset(ZoneOffset.UTC))
                .chain(kept -> kept == 0
                        ? Uni.createFrom().voidItem()
                        : tx.execute(FORGET, task.userId(), task.subjectId())
                                .chain(() -> tx.execute(SKILLS, task.subjectId(), task.userId(), array(task, terms)))
                                .replaceWithVoid());
    }

    private JsonArray array(LeasedTask task, VacancyTerms terms) {
        try {
            return new JsonArray(json.writeValueAsString(AskedSkill.of(task.userId(), terms.terms())));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }

    private Told told(LeasedTask task) {
        try {
            return json.readValue(task.payload(), Told.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("payload of a task", e);
        }
    }
}
