package dev.vitae.resume.skills;

import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts what generations put forward. Sums and the latest time are all that is kept, so the order in which generations
 * arrive makes no difference.
 */
@ApplicationScoped
class SkillUses {

    /**
     * The person's row comes first: counts of one person wait for each other there, not at the skills. A transaction that
     * counts for several people takes them in the order of {@link PersonByPerson}.
     */
    private static final String COUNT =
            """
            with person as (
              insert into skill_resume (user_id, version, generations, minutes_saved) values ($1, 1, 1, $2)
              on conflict (user_id) do update set version = skill_resume.version + 1,
                generations = skill_resume.generations + 1,
                minutes_saved = skill_resume.minutes_saved + excluded.minutes_saved
              returning version
            ), used as (
              insert into skill_usage (user_id, skill_key, uses, minutes_saved, last_used_at)
              select $1, s.key, 1, s.minutes, $5 from unnest($3::text[], $4::int[]) as s(key, minutes), person
              on conflict (user_id, skill_key) do update set uses = skill_usage.uses + 1,
                minutes_saved = skill_usage.minutes_saved + excluded.minutes_saved,
                last_used_at = greatest(skill_usage.last_used_at, excluded.last_used_at)
            )
            select version from person""";

    private final int minutesPerGeneration;

    SkillUses(@ConfigProperty(name = "vitae.skills.minutes-per-generation") int minutesPerGeneration) {
        this.minutesPerGeneration = minutesPerGeneration;
    }

    /** Counts one generation; answers the new version of the person's skills résumé. */
    Uni<Long> count(SqlTx tx, UUID userId, List<String> skillKeys, Instant when) {
        return tx.query(
                        COUNT,
                        userId,
                        minutesPerGeneration,
                        skillKeys.toArray(String[]::new),
                        share(minutesPerGeneration, skillKeys.size()),
                        when.atOffset(ZoneOffset.UTC))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Whole minutes that add up to all of them: the first ones get what is left over. */
    static Integer[] share(int minutes, int parts) {
        Integer[] shares = new Integer[parts];
        for (int i = 0; i < parts; i++) {
            shares[i] = minutes / parts + (i < minutes % parts ? 1 : 0);
        }
        return shares;
    }
}
