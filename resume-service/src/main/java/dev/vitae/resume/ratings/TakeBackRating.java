package dev.vitae.resume.ratings;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.resume.companies.CompanyAccess;
import dev.vitae.resume.skills.SkillResumeVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** A member takes back what they said of a colleague's skill. */
@ApplicationScoped
public class TakeBackRating {

    private final CompanyAccess access;
    private final Ratings ratings;
    private final SkillResumeVersions skillResumes;

    TakeBackRating(CompanyAccess access, Ratings ratings, SkillResumeVersions skillResumes) {
        this.access = access;
        this.ratings = ratings;
        this.skillResumes = skillResumes;
    }

    /** Fails with 404 where they said nothing, and for who is no colleague any more. */
    public Uni<Void> takeBack(Caller caller, UUID person, String skillKey) {
        return access.asMember(caller, tx -> ratings.takeBack(tx, person, skillKey)
                .invoke(gone -> {
                    if (!gone) {
                        throw Problem.notFound();
                    }
                })
                .chain(() -> skillResumes.raise(tx, Set.of(person))));
    }
}
