package dev.vitae.resume.career.imports;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.FieldErrors;
import dev.vitae.kit.problem.Problem;
import dev.vitae.resume.career.CareerRecord;
import dev.vitae.resume.career.CareerRecords;
import dev.vitae.resume.career.matching.Known;
import dev.vitae.resume.career.matching.Match;
import dev.vitae.resume.resumes.ResumeView;
import dev.vitae.resume.resumes.Resumes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;

/** Lays a résumé beside the person's records, inside a transaction. */
@ApplicationScoped
class CareerImports {

    private final Resumes resumes;
    private final CareerRecords records;
    private final Validator validator;

    CareerImports(Resumes resumes, CareerRecords records, Validator validator) {
        this.resumes = resumes;
        this.records = records;
        this.validator = validator;
    }

    /** Fails with 404 for a résumé that is not theirs. */
    Uni<CareerImport> of(Caller caller, UUID resumeId) {
        return resumes.findById(resumeId)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(ResumeView::of)
                .chain(resume -> items(caller, resume, ImportKind.SKILLS)
                        .chain(skills -> items(caller, resume, ImportKind.EXPERIENCE)
                                .chain(jobs -> items(caller, resume, ImportKind.EDUCATION)
                                        .map(studies -> new CareerImport(
                                                resume.id(), resume.version(), skills, jobs, studies)))));
    }

    private <R extends CareerRecord<B>, B> Uni<List<ImportItem<B>>> items(
            Caller caller, ResumeView resume, ImportKind<R, B> kind) {
        return records.all(kind.kind(), caller.id()).map(all -> kind.match(resume.content(), all).stream()
                .map(match -> item(match, kind.body(match)))
                .toList());
    }

    private <B> ImportItem<B> item(Match match, B body) {
        UUID id = match.known().map(Known::id).orElse(null);
        List<String> differs = match.differences();
        List<FieldError> errors = FieldErrors.of(validator.validate(body));
        return new ImportItem<>(match.stated().path(), state(id, differs, errors), id, differs, body, errors);
    }

    private static ImportState state(UUID id, List<String> differs, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            return ImportState.INVALID;
        }
        if (id == null) {
            return ImportState.NEW;
        }
        return differs.isEmpty() ? ImportState.SAME : ImportState.CHANGED;
    }
}
