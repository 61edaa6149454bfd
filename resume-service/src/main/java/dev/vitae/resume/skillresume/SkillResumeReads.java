package dev.vitae.resume.skillresume;

import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The reads that make up a skills résumé. Each tells, in the same snapshot, the version that it saw (0 for a person of
 * whom nothing is known), and answers at least one row.
 */
@ApplicationScoped
class SkillResumeReads {

    private static final String HEADER =
            """
            select coalesce(v.version, 0) as version, r.content #>> '{personalInfo,fullName}' as full_name,
              r.content #>> '{personalInfo,location}' as location
            from (values ($1::uuid)) as person(id)
            left join skill_resume v on v.user_id = person.id
            left join resumes r on r.user_id = person.id and r.is_default""";

    private static final String TOTALS =
            """
            select coalesce(v.version, 0) as version, coalesce(v.generations, 0) as generations,
              coalesce(v.generations, 0) * $2 as minutes_saved,
              (select count(*)::int from resumes r where r.user_id = person.id) as resumes
            from (values ($1::uuid)) as person(id)
            left join skill_resume v on v.user_id = person.id""";

    private static final String SKILLS =
            """
            select coalesce(v.version, 0) as version, s.category, s.skill_key, s.name, coalesce(u.generations, 0) as uses,
              u.last_used_at, round(coalesce(u.generation_share, 0) * $3 / 1000000.0)::int as minutes_saved,
              s.created_at, greatest(s.updated_at, u.updated_at) as updated_at
            from (values ($1::uuid)) as person(id)
            left join skill_resume v on v.user_id = person.id
            left join (
              select user_id, skill_key, name, category, created_at, updated_at from user_skills
              union all
              select h.user_id, h.skill_key, c.name, c.category, h.created_at, greatest(h.updated_at, c.updated_at)
              from company_skill_holders h join company_skills c on c.id = h.skill_id
              where $2 and not exists (
                select from user_skills own where own.user_id = h.user_id and own.skill_key = h.skill_key)
            ) s on s.user_id = person.id
            left join skill_usage u on u.user_id = s.user_id and u.skill_key = s.skill_key
            order by s.category, uses desc, lower(s.name), s.skill_key""";

    private final int minutesPerGeneration;

    SkillResumeReads(@ConfigProperty(name = "vitae.skills.minutes-per-generation") int minutesPerGeneration) {
        this.minutesPerGeneration = minutesPerGeneration;
    }

    Uni<Row> header(SqlTx tx, UUID userId) {
        return tx.query(HEADER, userId).map(rows -> rows.iterator().next());
    }

    Uni<Row> totals(SqlTx tx, UUID userId) {
        return tx.query(TOTALS, userId, minutesPerGeneration)
                .map(rows -> rows.iterator().next());
    }

    /** One row without a name for a person without skills. */
    Uni<RowSet<Row>> skills(SqlTx tx, UUID userId, boolean includeCompanySkills) {
        return tx.query(SKILLS, userId, includeCompanySkills, minutesPerGeneration);
    }
}
