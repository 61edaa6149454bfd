package dev.vitae.vacancy.intake;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.FieldErrors;
import dev.vitae.kit.problem.Problem;
import dev.vitae.vacancy.vacancies.CollectVacancy;
import dev.vitae.vacancy.vacancies.VacancyBody;
import dev.vitae.vacancy.vacancies.VacancyView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;

/** A person takes a proposal as it is: it becomes a vacancy, where it says enough to be one. */
@ApplicationScoped
public class KeepProposal {

    private final CollectVacancy collect;
    private final Validator validator;

    KeepProposal(CollectVacancy collect, Validator validator) {
        this.collect = collect;
        this.validator = validator;
    }

    /** Fails with 422 {@code vacancy_incomplete}, which shows the proposal, or 409 {@code too_many_vacancies}. */
    public Uni<VacancyView> keep(Caller caller, Proposal proposal) {
        List<FieldError> missing = new ArrayList<>();
        require(proposal.company(), "/company", "Say which company it is.", missing);
        require(proposal.description(), "/description", "Say what the vacancy says.", missing);
        if (!missing.isEmpty()) {
            throw Problem.unprocessable(
                            "vacancy_incomplete",
                            "This does not say enough to be kept as it is. Add what errors names and send it as a vacancy.",
                            missing)
                    .showing(proposal);
        }
        VacancyBody body = body(proposal);
        var broken = validator.validate(body);
        if (!broken.isEmpty()) {
            throw Problem.invalid(FieldErrors.of(broken)).showing(proposal);
        }
        return collect.collect(caller, body);
    }

    private static void require(String text, String pointer, String message, List<FieldError> missing) {
        if (text == null) {
            missing.add(new FieldError(pointer, "not_blank", message));
        }
    }

    private static VacancyBody body(Proposal proposal) {
        return new VacancyBody(
                proposal.company(),
                proposal.jobPosition(),
                proposal.description(),
                proposal.url(),
                null,
                proposal.location(),
                proposal.salary() == null ? null : proposal.salary().text(),
                proposal.deadline() == null ? null : proposal.deadline().toString(),
                null,
                proposal.source().text());
    }
}
