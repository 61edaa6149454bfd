package dev.vitae.vacancy.vacancies;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import dev.vitae.vacancy.insights.Insights;
import dev.vitae.vacancy.languages.Languages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Changes vacancies inside a transaction, with all that follows: whoever keeps something of them is told. */
@ApplicationScoped
class KeepVacancy {

    private final Vacancies vacancies;
    private final int most;

    KeepVacancy(Vacancies vacancies, @ConfigProperty(name = "vitae.vacancies.per-person") int most) {
        this.vacancies = vacancies;
        this.most = most;
    }

    /** What is sent, given the vacancy as it is. */
    interface Sent {
        VacancyBody over(Vacancy vacancy) throws JsonProcessingException;
    }

    /** The vacancy as the last change left it, held until this transaction ends. Fails with 404 when it is not theirs. */
    Uni<Vacancy> open(UUID id) {
        return vacancies.locked(id).onItem().ifNull().failWith(Problem::notFound);
    }

    /** Fails with 409 {@code too_many_vacancies}. */
    Uni<Vacancy> add(Tx tx, Caller caller, VacancyBody body) {
        return tx.takeTurn("vitae.vacancies/" + caller.id())
                .chain(() -> vacancies.countOf(caller.id()))
                .invoke(this::requireRoom)
                .chain(() -> vacancies.persistAndFlush(new Vacancy(caller, body, language(body))))
                .call(vacancy -> tx.publish(VacancyEvent.created(vacancy)));
    }

    /**
     * The vacancy after a change; one that changes nothing is none. Fails with 428 or 412 for one that was changed meanwhile.
     *
     * @param known what the ETag that was read shows beside the row; null where nothing was known
     */
    Uni<Vacancy> change(Tx tx, Vacancy vacancy, Insights.Insight known, String ifMatch, Sent sent) {
        ETags.check(ifMatch, VacancyView.of(vacancy, known).tag());
        int before = vacancy.version();
        try {
            VacancyBody body = sent.over(vacancy);
            vacancy.write(body, language(body));
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
        return vacancies
                .flush()
                .chain(() -> vacancy.version() == before
                        ? Uni.createFrom().item(vacancy)
                        : vacancies.reread(vacancy).call(changed -> tx.publish(VacancyEvent.updated(changed))));
    }

    Uni<Void> remove(Tx tx, Vacancy vacancy) {
        return vacancies.delete(vacancy).chain(vacancies::flush).chain(() -> tx.publish(VacancyEvent.deleted(vacancy)));
    }

    private static Optional<String> language(VacancyBody body) {
        return body.language() != null
                ? Optional.of(body.language())
                : Languages.of(body.jobPosition() + "\n" + body.description());
    }

    private void requireRoom(long there) {
        if (there >= most) {
            throw Problem.conflict(
                    "too_many_vacancies",
                    "You have " + there + " vacancies, and " + most
                            + " are possible. Remove some that you no longer need.");
        }
    }
}
