package dev.vitae.resume.skills;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Adds operations to the evidence, and what they add to its counts. One that is there already adds nothing, and counts are
 * sums and latest times, so neither repetition nor order makes a difference.
 */
@ApplicationScoped
public class SkillEvidence {

    /** Operations with their skills, from the JSON of {@link SkillOperation}s. */
    private static final String TOLD =
            """
            select distinct on (user_id, kind, operation_id) *
            from jsonb_to_recordset(cast($1 as text)::jsonb) as t(user_id uuid, kind text, operation_id uuid, tenant_id uuid,
              occurred_at timestamptz, resume_id uuid, resume_version int, builder_document_id uuid, generation_id uuid,
              vacancy_id uuid, generated_resume_id uuid, version_number int, match_score_before int, match_score_after int,
              skills jsonb)
            order by user_id, kind, operation_id""";

    private static final String COLUMNS =
            "user_id, kind, operation_id, tenant_id, occurred_at, resume_id, resume_version, "
                    + "builder_document_id, generation_id, vacancy_id, generated_resume_id, version_number, match_score_before, "
                    + "match_score_after";

    /**
     * The people's rows come first, in the order of their ids, for everybody who counts for several: so operations of one
     * person wait for each other there, and a rebuild with them.
     */
    private static final String TAKE_TURN =
            """
            insert into skill_resume (user_id, version) select id, 0 from unnest($1::uuid[]) id order by id
            on conflict (user_id) do update set version = skill_resume.version""";

    private static final String ADD =
            """
            with told as materialized (%s),
            fresh as (
              insert into skill_operations (%s) select %2$s from told order by user_id, kind, operation_id
              on conflict do nothing returning user_id, kind, operation_id, occurred_at
            ), named as (
              insert into skill_evidence (user_id, kind, operation_id, skill_key, occurred_at, share, employments)
              select user_id, kind, operation_id, s.key, fresh.occurred_at, s.share, s.employments
              from fresh join told using (user_id, kind, operation_id),
                jsonb_to_recordset(told.skills) as s(key text, share int, employments int[])
              returning user_id, skill_key, kind, occurred_at, share, employments
            ), used as (
              insert into skill_usage as u (user_id, skill_key, generations, resumes, exports, resumes_with_work,
                generation_share, resume_share, export_share, last_used_at, last_seen_at)
              select user_id, skill_key, count(*) filter (where kind = 'generation'), count(*) filter (where kind = 'resume'),
                count(*) filter (where kind = 'export'),
                count(*) filter (where kind = 'resume' and cardinality(employments) > 0),
                coalesce(sum(share) filter (where kind = 'generation'), 0),
                coalesce(sum(share) filter (where kind = 'resume'), 0),
                coalesce(sum(share) filter (where kind = 'export'), 0),
                max(occurred_at) filter (where kind <> 'resume'), max(occurred_at)
              from named group by user_id, skill_key order by user_id, skill_key
              on conflict (user_id, skill_key) do update set generations = u.generations + excluded.generations,
                resumes = u.resumes + excluded.resumes, exports = u.exports + excluded.exports,
                resumes_with_work = u.resumes_with_work + excluded.resumes_with_work,
                generation_share = u.generation_share + excluded.generation_share,
                resume_share = u.resume_share + excluded.resume_share,
                export_share = u.export_share + excluded.export_share,
                last_used_at = greatest(u.last_used_at, excluded.last_used_at),
                last_seen_at = greatest(u.last_seen_at, excluded.last_seen_at)
            ), active as (
              insert into skill_activity as a (user_id, month, generations, resumes, exports)
              select user_id, date_trunc('month', occurred_at at time zone 'UTC')::date as month,
                count(*) filter (where kind = 'generation'), count(*) filter (where kind = 'resume'),
                count(*) filter (where kind = 'export')
              from fresh group by user_id, month order by user_id, month
              on conflict (user_id, month) do update set generations = a.generations + excluded.generations,
                resumes = a.resumes + excluded.resumes, exports = a.exports + excluded.exports
            )
            update skill_resume r set version = r.version + 1, generations = r.generations + c.generations,
              resumes = r.resumes + c.resumes, exports = r.exports + c.exports
            from (
              select user_id, count(*) filter (where kind = 'generation') as generations,
                count(*) filter (where kind = 'resume') as resumes, count(*) filter (where kind = 'export') as exports
              from fresh group by user_id) c
            where r.user_id = c.user_id returning r.user_id, r.version"""
                    .formatted(TOLD, COLUMNS);

    private static final String STAGE =
            "insert into skill_rebuild_operations (%s, skills) select %1$s, skills from (%s) told on conflict do nothing"
                    .formatted(COLUMNS, TOLD);

    private final ObjectMapper json;

    SkillEvidence(ObjectMapper json) {
        this.json = json;
    }

    /** Whose skills résumé says something else now. */
    Uni<List<SkillResumeChanged>> add(SqlTx tx, List<SkillOperation> told) {
        UUID[] people = told.stream().map(SkillOperation::userId).distinct().toArray(UUID[]::new);
        return tx.execute(TAKE_TURN, (Object) people)
                .chain(() -> tx.query(ADD, write(told)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SkillEvidence::changed)
                        .toList());
    }

    /** Lays them out for a rebuild, which compares them with the evidence. */
    public Uni<Void> stage(SqlTx tx, List<SkillOperation> told) {
        return tx.execute(STAGE, write(told)).replaceWithVoid();
    }

    private static SkillResumeChanged changed(Row row) {
        return new SkillResumeChanged(row.getUUID("user_id"), row.getLong("version"));
    }

    private String write(List<SkillOperation> told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
