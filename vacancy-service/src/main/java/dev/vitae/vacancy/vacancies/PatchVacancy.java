package dev.vitae.vacancy.vacancies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.patch.MergePatch;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.vacancy.insights.Insights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.UUID;

/** A person changes some members of a vacancy (JSON merge patch, RFC 7396). */
@ApplicationScoped
public class PatchVacancy {

    private final TenantSession session;
    private final Insights insights;
    private final KeepVacancy keep;
    private final Validator validator;
    private final ObjectMapper json;

    PatchVacancy(TenantSession session, Insights insights, KeepVacancy keep, Validator validator, ObjectMapper json) {
        this.session = session;
        this.insights = insights;
        this.keep = keep;
        this.validator = validator;
        this.json = json;
    }

    /** As {@link ReplaceVacancy#replace}; what comes of the patch fails as if it had been sent whole. */
    public Uni<VacancyView> patch(Caller caller, UUID id, String ifMatch, String patch) {
        return insights.of(caller, id)
                .chain(known -> session.inTransaction(caller, tx -> keep.open(id)
                        .chain(vacancy -> keep.change(tx, vacancy, known, ifMatch, it -> merged(it, patch)))
                        .map(vacancy -> VacancyView.of(vacancy, known))));
    }

    private VacancyBody merged(Vacancy vacancy, String patch) throws JsonProcessingException {
        VacancyBody body =
                MergePatch.apply(MergePatch.read(patch, json), VacancyBody.of(vacancy), VacancyBody.class, json);
        var violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return body;
    }
}
