package dev.vitae.resume.wanted;

import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The skills that a person's vacancies ask for and that the person does not name. */
@ApplicationScoped
public class WantedSkills {

    /** A skill is met by any of its names, and by any of its alternatives. More than twenty nobody reads. */
    private static final String WANTED =
            """
            with asked as materialized (
              select a.vacancy_id, a.skill_key, a.other_keys, a.name, a.importance, a.alternatives, v.asked_at
              from asked_vacancies v join asked_skills a on a.user_id = v.user_id and a.vacancy_id = v.vacancy_id
              where v.user_id = $1 and v.asked_at >= $2
            ), names as (
              select skill_key, max(other_keys) as other_keys from asked group by skill_key
            ), known as (
              select distinct n.skill_key
              from names n cross join lateral unnest(n.skill_key || n.other_keys) as k(key)
              join (
                select skill_key from user_skills where user_id = $1
                union all
                select skill_key from company_skill_holders where $3 and user_id = $1 and tenant_id = vitae_tenant()
              ) s on s.skill_key = k.key
            ), met as (
              select distinct vacancy_id, alternatives from asked join known using (skill_key) where alternatives is not null
            )
            select min(name) as name, count(*)::int as vacancies,
              (count(*) filter (where importance = 'required'))::int as required, max(asked_at) as last_asked_at
            from asked
            where skill_key not in (select skill_key from known)
              and not exists (
                select from met m where m.vacancy_id = asked.vacancy_id and m.alternatives = asked.alternatives)
            group by skill_key
            order by vacancies desc, required desc, last_asked_at desc, min(name)
            limit 20""";

    /**
     * @param vacancies how many ask for it
     * @param required how many of them require it
     */
    @Schema(name = "WantedSkill")
    public record Wanted(String name, int vacancies, int required, Instant lastAskedAt) {}

    /**
     * Those of vacancies since then; what most of them ask for comes first.
     *
     * @param companySkills whether what the caller's company gives the person counts as named
     */
    public Uni<List<Wanted>> of(SqlTx tx, UUID userId, boolean companySkills, Instant since) {
        return tx.query(WANTED, userId, since.atOffset(ZoneOffset.UTC), companySkills)
                .map(rows -> {
                    List<Wanted> wanted = new ArrayList<>();
                    rows.forEach(row -> wanted.add(wanted(row)));
                    return wanted;
                });
    }

    private static Wanted wanted(Row row) {
        return new Wanted(
                row.getString("name"),
                row.getInteger("vacancies"),
                row.getInteger("required"),
                row.getOffsetDateTime("last_asked_at").toInstant());
    }
}
