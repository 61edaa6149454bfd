package dev.vitae.resume.skillresume;

import dev.vitae.kit.session.SqlTx;
import dev.vitae.resume.skillresume.SkillResume.Evidence;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The best evidence of each skill: what was put forward first, then the latest. */
@ApplicationScoped
class EvidenceRead {

    /** For the transaction: a plan that takes a skill for one with little evidence would fetch and sort all of it. */
    private static final String BY_INDEX = "select set_config('enable_bitmapscan', 'off', true)";

    /** Each skill costs one descent of the index skill_evidence_best, however much evidence there is. */
    private static final String BEST =
            """
            select k.skill_key, e.kind, e.occurred_at, e.employments, o.resume_id, o.resume_version, o.builder_document_id,
              o.vacancy_id, o.generation_id, o.generated_resume_id, o.version_number, o.match_score_before,
              o.match_score_after
            from (
              select skill_key from user_skills where user_id = $1
              union
              select skill_key from company_skill_holders where $2 and user_id = $1 and tenant_id = vitae_tenant()
            ) as k
            cross join lateral (
              select b.kind, b.operation_id, b.occurred_at, b.employments, b.strength from skill_evidence b
              where b.user_id = $1 and b.skill_key = k.skill_key
              order by b.strength desc, b.occurred_at desc, b.operation_id limit 3
            ) as e
            join skill_operations o on o.user_id = $1 and o.kind = e.kind and o.operation_id = e.operation_id
            order by k.skill_key, e.strength desc, e.occurred_at desc, e.operation_id""";

    /** By skill key; a skill without evidence is not there. */
    Uni<Map<String, List<Evidence>>> of(SqlTx tx, UUID userId, boolean companySkills) {
        return tx.execute(BY_INDEX)
                .chain(() -> tx.query(BEST, userId, companySkills))
                .map(rows -> {
                    Map<String, List<Evidence>> best = new HashMap<>();
                    rows.forEach(row -> best.computeIfAbsent(row.getString("skill_key"), key -> new ArrayList<>())
                            .add(evidence(row)));
                    return best;
                });
    }

    private static Evidence evidence(Row row) {
        return new Evidence(
                row.getString("kind"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getUUID("resume_id"),
                row.getInteger("resume_version"),
                List.of(row.getArrayOfIntegers("employments")),
                row.getUUID("builder_document_id"),
                row.getUUID("vacancy_id"),
                row.getUUID("generation_id"),
                row.getUUID("generated_resume_id"),
                row.getInteger("version_number"),
                row.getInteger("match_score_before"),
                row.getInteger("match_score_after"));
    }
}
