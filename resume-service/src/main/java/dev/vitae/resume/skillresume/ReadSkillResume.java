package dev.vitae.resume.skillresume;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.resume.skillresume.SkillResume.Category;
import dev.vitae.resume.skillresume.SkillResume.Header;
import dev.vitae.resume.skillresume.SkillResume.Skill;
import dev.vitae.resume.skillresume.SkillResume.Totals;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts a person's skills résumé together. */
@ApplicationScoped
public class ReadSkillResume {

    private final TenantSession session;
    private final SkillResumeReads reads;

    ReadSkillResume(TenantSession session, SkillResumeReads reads) {
        this.session = session;
        this.reads = reads;
    }

    /** Reads its parts at the same time, each on a connection and in a transaction of its own. */
    public Uni<SkillResume> read(Caller caller, boolean includeCompanySkills) {
        UUID user = caller.id();
        Instant asOf = Instant.now();
        return Uni.combine()
                .all()
                .unis(
                        session.onConnection(caller, tx -> reads.header(tx, user)),
                        session.onConnection(caller, tx -> reads.totals(tx, user)),
                        session.onConnection(caller, tx -> reads.skills(tx, user, includeCompanySkills)))
                .asTuple()
                .map(parts -> compose(parts.getItem1(), parts.getItem2(), parts.getItem3(), asOf));
    }

    private static SkillResume compose(Row header, Row totals, RowSet<Row> skillRows, Instant asOf) {
        List<Category> categories = categories(skillRows);
        List<Skill> skills =
                categories.stream().flatMap(c -> c.skills().stream()).toList();
        return new SkillResume(
                new Header(header.getString("full_name"), header.getString("location")),
                new Totals(
                        skills.size(),
                        skills.stream().mapToInt(Skill::uses).sum(),
                        totals.getInteger("resumes"),
                        totals.getInteger("generations"),
                        totals.getInteger("minutes_saved")),
                categories,
                // A change may commit between the reads: the lowest version is the one that all of them have.
                Math.min(
                        version(header),
                        Math.min(version(totals), version(skillRows.iterator().next()))),
                asOf);
    }

    private static List<Category> categories(RowSet<Row> rows) {
        Map<String, List<Skill>> byCategory = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.getString("name") != null) {
                byCategory
                        .computeIfAbsent(row.getString("category"), name -> new ArrayList<>())
                        .add(skill(row));
            }
        }
        return byCategory.entrySet().stream()
                .map(category -> new Category(category.getKey(), List.copyOf(category.getValue())))
                .toList();
    }

    private static Skill skill(Row row) {
        return new Skill(
                row.getString("skill_key"),
                row.getString("name"),
                row.getInteger("uses"),
                instant(row, "last_used_at"),
                row.getInteger("minutes_saved"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static long version(Row row) {
        return row.getLong("version");
    }
}
