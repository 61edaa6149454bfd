package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person writes a vacancy down. */
@ApplicationScoped
public class CollectVacancy {

    private final TenantSession session;
    private final KeepVacancy keep;

    CollectVacancy(TenantSession session, KeepVacancy keep) {
        this.session = session;
        this.keep = keep;
    }

    /** Fails with 409 {@code too_many_vacancies}. */
    public Uni<VacancyView> collect(Caller caller, VacancyBody body) {
        return session.inTransaction(
                caller, tx -> keep.add(tx, caller, body).map(vacancy -> VacancyView.of(vacancy, null)));
    }
}
