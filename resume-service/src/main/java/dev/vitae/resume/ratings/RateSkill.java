package dev.vitae.resume.ratings;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.resume.companies.CompanyAccess;
import dev.vitae.resume.skills.SkillResumeVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A member says how well a colleague can do something, or says it anew. */
@ApplicationScoped
public class RateSkill {

    private final CompanyAccess access;
    private final Ratings ratings;
    private final SkillResumeVersions skillResumes;

    RateSkill(CompanyAccess access, Ratings ratings, SkillResumeVersions skillResumes) {
        this.access = access;
        this.ratings = ratings;
        this.skillResumes = skillResumes;
    }

    /**
     * Saying the same again changes nothing. Fails with 403 {@code own_skill} for who rates themselves, with 404 for who is no
     * colleague and for a skill that they do not have, or do not leave open.
     */
    public Uni<Given> rate(Caller caller, UUID person, String skillKey, RatingBody body) {
        return access.asMember(caller, tx -> {
            if (caller.id().equals(person)) {
                throw new Problem(403, "own_skill", "Nobody rates their own skills. Colleagues do.");
            }
            return ratings.isOpen(tx, person, skillKey)
                    .invoke(open -> {
                        if (!open) {
                            throw Problem.notFound();
                        }
                    })
                    .chain(() -> ratings.givenTo(tx, person, skillKey))
                    .chain(before -> before.filter(given -> says(given, body))
                            .map(Uni.createFrom()::item)
                            .orElseGet(() -> give(tx, person, skillKey, body)));
        });
    }

    private Uni<Given> give(SqlTx tx, UUID person, String skillKey, RatingBody body) {
        return ratings.give(tx, person, skillKey, body)
                .map(given -> given.orElseThrow(Problem::notFound))
                .call(() -> skillResumes.raise(tx, Set.of(person)));
    }

    private static boolean says(Given given, RatingBody body) {
        return given.rating().rating() == body.rating()
                && Objects.equals(given.rating().note(), body.note());
    }
}
