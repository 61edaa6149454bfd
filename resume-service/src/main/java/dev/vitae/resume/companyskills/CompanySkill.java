package dev.vitae.resume.companyskills;

import dev.vitae.resume.skills.SkillKey;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/** A row of {@code company_skills}. @param foldedName what its name is known and sorted by: see {@link SkillKey#fold} */
record CompanySkill(CompanySkillView view, String foldedName) {

    static final String COLUMNS = "id, version, name, folded_name, category, created_at, updated_at";

    static CompanySkill of(Row row) {
        return new CompanySkill(
                new CompanySkillView(
                        row.getUUID("id"),
                        row.getInteger("version"),
                        row.getString("name"),
                        row.getString("category"),
                        row.getOffsetDateTime("created_at").toInstant(),
                        row.getOffsetDateTime("updated_at").toInstant()),
                row.getString("folded_name"));
    }

    UUID id() {
        return view.id();
    }

    int version() {
        return view.version();
    }

    CompanySkillBody body() {
        return new CompanySkillBody(view.name(), view.category());
    }
}
