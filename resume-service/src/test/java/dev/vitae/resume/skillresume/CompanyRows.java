package dev.vitae.resume.skillresume;

import dev.vitae.resume.Rows;
import dev.vitae.resume.skills.SkillKey;
import java.sql.SQLException;
import java.util.UUID;

/** What other people and events write about somebody, laid down straight. */
final class CompanyRows {

    private CompanyRows() {}

    /** @param role null for who has left */
    static void member(UUID tenant, UUID user, String role) throws SQLException {
        Rows.run("insert into memberships (tenant_id, user_id, role, changed_at) values ('%s', '%s', %s, now()) "
                        .formatted(tenant, user, role == null ? "null" : "'" + role + "'")
                + "on conflict (tenant_id, user_id) do update set role = excluded.role");
    }

    static void settings(UUID tenant, long hourlyRateMicros, String currency, int minutesPerGeneration)
            throws SQLException {
        Rows.run(("insert into tenant_settings (tenant_id, version, hourly_rate_micros, currency, minutes_generate) "
                        + "values ('%s', 1, %d, '%s', %d)")
                .formatted(tenant, hourlyRateMicros, currency, minutesPerGeneration));
    }

    /** A skill of the company that this member has. */
    static void skill(UUID tenant, UUID holder, String name) throws SQLException {
        UUID id = UUID.randomUUID();
        Rows.run("insert into company_skills (id, tenant_id, name, folded_name) values ('%s', '%s', '%s', '%s')"
                .formatted(id, tenant, name, SkillKey.fold(name)));
        Rows.run(("insert into company_skill_holders (skill_id, tenant_id, user_id, skill_key) "
                        + "values ('%s', '%s', '%s', '%s')")
                .formatted(id, tenant, holder, SkillKey.of(holder, name)));
    }

    /** Each by another colleague. */
    static void ratings(UUID user, String skill, int... stars) throws SQLException {
        for (int rating : stars) {
            Rows.run(("insert into skill_ratings (id, user_id, skill_key, rater_id, rating) "
                            + "values (uuidv7(), '%s', '%s', uuidv7(), %d)")
                    .formatted(user, SkillKey.of(user, skill), rating));
        }
    }
}
