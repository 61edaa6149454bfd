package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person writes a vacancy down. */
@ApplicationScoped
public class CollectVacancy {

    private final TenantSession session;
    private final Vacancies vacancies;

    public CollectVacancy(TenantSession session, Vacancies vacancies) {
        this.session = session;
        this.vacancies = vacancies;
    }

    public Uni<VacancyView> collect(Caller caller, VacancyBody body) {
        return session.inTransaction(caller, tx -> vacancies
                .persistAndFlush(new Vacancy(caller, body))
                .call(vacancy -> tx.publish(VacancyCreated.of(vacancy)))
                .map(VacancyView::of));
    }
}
