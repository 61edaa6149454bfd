package dev.vitae.resume.skillresume;

import dev.vitae.kit.session.SqlTx;
import dev.vitae.resume.skillresume.Basis.Numbers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The skills that a person has, with what was counted of each. */
@ApplicationScoped
class SkillsRead {

    /** A skill that is the person's own and the company's is the person's own. Row-level security hides what others have. */
    private static final String SKILLS =
            """
            with given as (
              select h.skill_key, c.id, c.name, c.category, h.created_at, greatest(h.updated_at, c.updated_at) as updated_at
              from company_skill_holders h join company_skills c on c.id = h.skill_id
              where $2 and h.user_id = $1 and h.tenant_id = vitae_tenant()
            ), own as (
              select skill_key, name, category, proficiency, created_at, updated_at from user_skills where user_id = $1
            ), listed as (
              select skill_key, coalesce(o.name, g.name) as name, coalesce(o.category, g.category) as category,
                o.name is not null as personal, g.id as company_skill_id, o.proficiency,
                coalesce(o.created_at, g.created_at) as created_at, greatest(o.updated_at, g.updated_at) as updated_at
              from own o full join given g using (skill_key)
            )
            select l.skill_key, l.name, l.category, l.personal, l.company_skill_id, l.proficiency,
              coalesce(u.generations, 0) as generations, coalesce(u.resumes, 0) as resumes, coalesce(u.exports, 0) as exports,
              coalesce(u.resumes_with_work, 0) > 0 as employed, u.last_used_at,
              coalesce(u.generation_share, 0) as generation_share, coalesce(u.resume_share, 0) as resume_share,
              coalesce(u.export_share, 0) as export_share, l.created_at, greatest(l.updated_at, u.updated_at) as updated_at
            from listed l left join skill_usage u on u.user_id = $1 and u.skill_key = l.skill_key
            order by l.category, coalesce(u.generations, 0) desc, lower(l.name), l.skill_key""";

    /**
     * @param personal whether it is the person's own
     * @param companySkillId null where the company does not give it
     * @param employed whether a file that was read names it at an employment
     * @param lastUsedAt null for one that was never used
     * @param shares of the operations that name it, in millionths
     */
    record Listed(
            String skillKey,
            String name,
            String category,
            boolean personal,
            UUID companySkillId,
            String proficiency,
            Numbers counts,
            boolean employed,
            Instant lastUsedAt,
            Numbers shares,
            Instant createdAt,
            Instant updatedAt) {}

    /** By category, the most used first. */
    Uni<List<Listed>> of(SqlTx tx, UUID userId, boolean companySkills) {
        return tx.query(SKILLS, userId, companySkills).map(rows -> {
            List<Listed> skills = new ArrayList<>(rows.size());
            rows.forEach(row -> skills.add(listed(row)));
            return skills;
        });
    }

    private static Listed listed(Row row) {
        return new Listed(
                row.getString("skill_key"),
                row.getString("name"),
                row.getString("category"),
                row.getBoolean("personal"),
                row.getUUID("company_skill_id"),
                row.getString("proficiency"),
                new Numbers(row.getInteger("resumes"), row.getInteger("generations"), row.getInteger("exports")),
                row.getBoolean("employed"),
                instant(row, "last_used_at"),
                new Numbers(row.getLong("resume_share"), row.getLong("generation_share"), row.getLong("export_share")),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
