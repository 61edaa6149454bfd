package dev.vitae.resume.skills;

import dev.vitae.kit.session.Tx;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Raises the version of a skills résumé when its person changes it. */
@ApplicationScoped
public class SkillResumeVersions {

    private static final String RAISE = "insert into skill_resume (user_id, version) values (?1, 1) "
            + "on conflict (user_id) do update set version = skill_resume.version + 1 returning version";

    /**
     * Raises the version and publishes SkillResumeChanged, in the transaction at hand of the Panache session. From here
     * to the end of it, others who raise it for the same person wait.
     */
    public Uni<Void> raise(Tx tx, UUID userId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RAISE, Long.class)
                        .setParameter(1, userId)
                        .getSingleResult())
                .chain(version -> tx.publish(new SkillResumeChanged(userId, version).event()));
    }
}
