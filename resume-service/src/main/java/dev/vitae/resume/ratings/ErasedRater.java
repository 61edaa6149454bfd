package dev.vitae.resume.ratings;

import dev.vitae.kit.people.BeforeErasure;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.resume.skills.SkillResumeVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** With a person what they said of others goes out of the skills résumés of those. */
@ApplicationScoped
public class ErasedRater implements BeforeErasure {

    private final Ratings ratings;
    private final SkillResumeVersions skillResumes;

    ErasedRater(Ratings ratings, SkillResumeVersions skillResumes) {
        this.ratings = ratings;
        this.skillResumes = skillResumes;
    }

    @Override
    public Uni<Void> ofPerson(SqlTx tx, UUID userId) {
        return ratings.ratedBy(tx, userId).chain(people -> skillResumes.raise(tx, people));
    }
}
