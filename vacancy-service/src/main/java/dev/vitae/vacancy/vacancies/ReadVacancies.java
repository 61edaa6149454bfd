package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.vacancy.insights.Insights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person looks at a vacancy, with what is known of its match. */
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

    /** Fails with 404 when it does not exist or is somebody else's. */
    public Uni<VacancyView> one(Caller caller, UUID id) {
        return session.inTransaction(
                        caller, tx -> vacancies.findById(id).onItem().ifNull().failWith(Problem::notFound))
                .chain(vacancy -> insights.of(caller, id).map(known -> VacancyView.of(vacancy, known)));
    }
}
