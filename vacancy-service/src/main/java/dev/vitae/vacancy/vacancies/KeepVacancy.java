package dev.vitae.vacancy.vacancies;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import dev.vitae.vacancy.insights.Insights;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Changes vacancies inside a transaction, with all that follows: it is found by what it says, and who keeps something is told. */
@ApplicationScoped
class KeepVacancy {

    /** A text up to this length is read in less than a millisecond. */
    private static final int SHORT = 4_000;

    private static final String WORDS =
            """
            insert into vacancy_search (vacancy_id, user_id, names, words)
            values ($1, $2, cast($3 as text), cast(cast($4 as text) as tsvector))
            on conflict (vacancy_id) do update set names = excluded.names, words = excluded.words""";

    private final Vacancies vacancies;
    private final Vertx vertx;
    private final int most;

    KeepVacancy(Vacancies vacancies, Vertx vertx, @ConfigProperty(name = "vitae.vacancies.per-person") int most) {
        this.vacancies = vacancies;
        this.vertx = vertx;
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
                .chain(() -> read(body))
                .chain(text -> vacancies
                        .persistAndFlush(new Vacancy(caller, body, text.language()))
                        .call(vacancy -> keepWords(tx, vacancy, text)))
                .call(vacancy -> tx.publish(VacancyEvent.created(vacancy)));
    }

    /**
     * The vacancy after a change; one that changes nothing is none. Fails with 428 or 412 for one that was changed meanwhile.
     *
     * @param known what the ETag that was read shows beside the row
     */
    Uni<Vacancy> change(Tx tx, Vacancy vacancy, Insights.Insight known, String ifMatch, Sent sent) {
        VacancyView shown = VacancyView.of(vacancy, known);
        ETags.check(ifMatch, shown.tag(), () -> shown);
        try {
            VacancyBody body = sent.over(vacancy);
            return read(body).chain(text -> write(tx, vacancy, body, text));
        } catch (JsonProcessingException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private Uni<Vacancy> write(Tx tx, Vacancy vacancy, VacancyBody body, VacancyText text) {
        int before = vacancy.version();
        vacancy.write(body, text.language());
        return vacancies
                .flush()
                .chain(() -> vacancy.version() == before
                        ? Uni.createFrom().item(vacancy)
                        : keepWords(tx, vacancy, text)
                                .chain(() -> vacancies.reread(vacancy))
                                .call(changed -> tx.publish(VacancyEvent.updated(changed))));
    }

    /** Reads what was kept when vacancies were not read for their words yet; nobody is told. */
    Uni<Void> readAgain(Tx tx, Vacancy vacancy) {
        VacancyBody body = VacancyBody.of(vacancy);
        return read(body)
                .invoke(text -> vacancy.write(body, text.language()))
                .chain(text -> vacancies.flush().chain(() -> keepWords(tx, vacancy, text)));
    }

    Uni<Void> remove(Tx tx, Vacancy vacancy) {
        return vacancies.remove(vacancy).chain(() -> tx.publish(VacancyEvent.deleted(vacancy)));
    }

    private Uni<VacancyText> read(VacancyBody body) {
        return body.description().length() <= SHORT
                        && (body.notes() == null || body.notes().length() <= SHORT)
                ? Uni.createFrom().item(() -> VacancyText.of(body))
                : vertx.executeBlocking(() -> VacancyText.of(body), false);
    }

    private static Uni<Void> keepWords(Tx tx, Vacancy vacancy, VacancyText text) {
        return tx.execute(
                        WORDS,
                        vacancy.id(),
                        vacancy.userId(),
                        text.words().names(),
                        text.words().words())
                .replaceWithVoid();
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
