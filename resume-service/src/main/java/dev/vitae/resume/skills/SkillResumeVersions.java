package dev.vitae.resume.skills;

import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.Tx;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Raises the version of a skills résumé when its person, or somebody else, changes what it says. */
@ApplicationScoped
public class SkillResumeVersions {

    private static final String RAISE = "insert into skill_resume (user_id, version) values (?1, 1) "
            + "on conflict (user_id) do update set version = skill_resume.version + 1 returning version";

    private static final String RAISE_ALL = "select user_id, version from raise_skill_resumes($1)";

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

    /**
     * The same of several people, in whatever transaction knows what has changed: an event's, an erasure's, or that of a
     * member of their company.
     */
    public Uni<Void> raise(SqlTx tx, Collection<UUID> people) {
        return people.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.query(RAISE_ALL, (Object) people.toArray(UUID[]::new))
                        .onItem()
                        .transformToMulti(raised -> Multi.createFrom().iterable(raised))
                        .onItem()
                        .transformToUniAndConcatenate(row -> tx.publish(
                                new SkillResumeChanged(row.getUUID("user_id"), row.getLong("version")).event()))
                        .onItem()
                        .ignoreAsUni();
    }
}
