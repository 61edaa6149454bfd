package dev.vitae.resume.builder;

import dev.vitae.document.ContentRules;
import dev.vitae.document.Limits;
import dev.vitae.document.ResumeContent;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.resume.career.CareerRecord;
import dev.vitae.resume.career.CareerRecords;
import dev.vitae.resume.career.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads a person's career records as a résumé: as many of each list's first as a résumé may have. */
@ApplicationScoped
class ReadCareer {

    private final TenantSession session;
    private final CareerRecords records;

    ReadCareer(TenantSession session, CareerRecords records) {
        this.session = session;
        this.records = records;
    }

    /** Fails with 422 where they say more than a résumé may hold. */
    Uni<ResumeContent> read(Caller caller) {
        return session.inTransaction(caller, tx -> bodies(caller, Kind.SKILLS, Limits.SKILLS)
                .chain(skills -> bodies(caller, Kind.EXPERIENCE, Limits.EXPERIENCE)
                        .chain(jobs -> bodies(caller, Kind.EDUCATION, Limits.EDUCATION)
                                .map(studies -> CareerContent.of(skills, jobs, studies))))
                .invoke(ReadCareer::requireBounded));
    }

    private <R extends CareerRecord<B>, B> Uni<List<B>> bodies(Caller caller, Kind<R, B> kind, int rows) {
        return records.first(kind, caller.id(), rows)
                .map(all -> all.stream().<B>map(CareerRecord::body).toList());
    }

    private static void requireBounded(ResumeContent content) {
        if (!ContentRules.parsed().check(content).isEmpty()) {
            throw Problem.invalid(List.of(new FieldError(
                    "/source/careerRecords",
                    "too_long",
                    "The career records say more than a résumé may hold. Shorten some descriptions.")));
        }
    }
}
