package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.vacancy.insights.Insights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person writes a vacancy anew. */
@ApplicationScoped
public class ReplaceVacancy {

    private final TenantSession session;
    private final Insights insights;
    private final KeepVacancy keep;

    ReplaceVacancy(TenantSession session, Insights insights, KeepVacancy keep) {
        this.session = session;
        this.insights = insights;
        this.keep = keep;
    }

    /** Fails with 404, with 428 or 412 for one that was changed meanwhile. */
    public Uni<VacancyView> replace(Caller caller, UUID id, String ifMatch, VacancyBody body) {
        return insights.of(caller, id)
                .chain(known -> session.inTransaction(caller, tx -> keep.open(id)
                        .chain(vacancy -> keep.change(tx, vacancy, known, ifMatch, ignored -> body))
                        .map(vacancy -> VacancyView.of(vacancy, known))));
    }
}
