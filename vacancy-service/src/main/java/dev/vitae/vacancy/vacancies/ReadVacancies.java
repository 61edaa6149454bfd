package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.vacancy.insights.Insights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A person looks at the vacancies collected so far, with what is known of their match. */
@ApplicationScoped
public class ReadVacancies {

    private final TenantSession session;
    private final Vacancies vacancies;
    private final Insights insights;

    ReadVacancies(TenantSession session, Vacancies vacancies, Insights insights) {
        this.session = session;
        this.vacancies = vacancies;
        this.insights = insights;
    }

    /** One vacancy. Fails with 404 when it does not exist or is somebody else's. */
    public Uni<VacancyView> one(Caller caller, UUID id) {
        return session.inTransaction(
                        caller, tx -> vacancies.findById(id).onItem().ifNull().failWith(Problem::notFound))
                .chain(vacancy -> insights.of(caller, id).map(known -> VacancyView.of(vacancy, known)));
    }

    /** A page of them, newest first. */
    public Uni<Page<VacancyView>> page(Caller caller, int limit, Optional<Cursor> after) {
        return session.inTransaction(caller, tx -> vacancies.newest(limit + 1, after))
                .map(rows -> Page.of(rows, limit, row -> new Cursor(row.createdAt(), row.id()), Function.identity()))
                .chain(page -> insights.of(
                                caller, page.items().stream().map(Vacancy::id).toList())
                        .map(known -> new Page<>(
                                page.items().stream()
                                        .map(vacancy -> VacancyView.of(vacancy, known.get(vacancy.id())))
                                        .toList(),
                                page.next())));
    }
}
