package dev.vitae.resume.skillresume;

import dev.vitae.kit.session.SqlTx;
import dev.vitae.resume.skillresume.Basis.Numbers;
import dev.vitae.resume.skillresume.SkillResume.Header;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who the person is, what was counted of them altogether, and what that is reckoned with, in one snapshot. */
@ApplicationScoped
class PersonRead {

    /** The settings of a company are there for its members alone. */
    private static final String PERSON =
            """
            select coalesce(v.version, 0) as version, coalesce(v.generations, 0) as generations,
              coalesce(v.resumes, 0) as parsed, coalesce(v.exports, 0) as exports,
              (select count(*)::int from resumes own where own.user_id = person.id) as resumes,
              r.content #>> '{personalInfo,fullName}' as full_name, r.content #>> '{personalInfo,location}' as location,
              jsonb_path_query_first(r.content, '$.experience[*] ? (!exists(@.endDate) && !(@.endDatePrecision == "unknown"))')
                ->> 'position' as job_title,
              t.tenant_id is not null as of_tenant, t.hourly_rate_micros, t.currency,
              t.minutes_parse, t.minutes_generate, t.minutes_export
            from (values ($1::uuid)) as person(id)
            left join skill_resume v on v.user_id = person.id
            left join resumes r on r.user_id = person.id and r.is_default
            left join tenant_settings t on t.tenant_id = vitae_tenant()""";

    private final DefaultSettings defaults;

    PersonRead(DefaultSettings defaults) {
        this.defaults = defaults;
    }

    /** @param version of the skills résumé, 0 where nothing is known of the person; @param resumes there are now */
    record Person(long version, Header header, int resumes, Basis basis) {}

    Uni<Person> of(SqlTx tx, UUID userId) {
        return tx.query(PERSON, userId).map(rows -> person(rows.iterator().next()));
    }

    private Person person(Row row) {
        return new Person(
                row.getLong("version"),
                new Header(row.getString("full_name"), row.getString("job_title"), row.getString("location")),
                row.getInteger("resumes"),
                Basis.of(
                        defaults.or(row),
                        new Numbers(
                                row.getInteger("parsed"), row.getInteger("generations"), row.getInteger("exports"))));
    }
}
