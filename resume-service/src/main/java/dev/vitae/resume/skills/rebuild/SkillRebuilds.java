package dev.vitae.resume.skills.rebuild;

import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.Tx;
import dev.vitae.resume.skills.rebuild.SkillRebuild.Status;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The statements behind a rebuild. */
@ApplicationScoped
class SkillRebuilds {

    private static final String COLUMNS =
            "id, status, started_at, compared_to, events, people, changed, failure_code, created_at, updated_at";

    private static final String PEOPLE =
            """
            select user_id from (
              (select distinct user_id from skill_rebuild_operations where user_id > $1 order by user_id limit $2)
              union (select user_id from skill_resume where user_id > $1 order by user_id limit $2)) people
            order by user_id limit $2""";

    private static final UUID NOBODY = new UUID(0, 0);

    /** A rebuild as its task needs it. */
    record Found(SkillRebuild rebuild, OffsetDateTime startedAt, Optional<UUID> comparedTo) {}

    /** Makes one that waits; false where another is under way. */
    Uni<Boolean> add(Tx tx, UUID id) {
        return tx.execute("insert into skill_rebuilds (id) values ($1) on conflict do nothing", id)
                .map(rows -> rows == 1);
    }

    Uni<Optional<SkillRebuild>> underWay(SqlTx tx) {
        return tx.query("select " + COLUMNS
                        + " from skill_rebuilds where status in ('waiting', 'reading', 'comparing')")
                .map(rows -> first(rows).map(Found::rebuild));
    }

    Uni<Optional<Found>> find(SqlTx tx, UUID id) {
        return tx.query("select " + COLUMNS + " from skill_rebuilds where id = $1", id)
                .map(SkillRebuilds::first);
    }

    /** Nothing is staged after this. What a rebuild under way may not see is what comes after its first start. */
    Uni<Void> beginReading(SqlTx tx, UUID id) {
        return tx.execute(
                        "update skill_rebuilds set status = 'reading', started_at = coalesce(started_at, clock_timestamp()) "
                                + "where id = $1",
                        id)
                .chain(() -> clear(tx));
    }

    Uni<Void> beginComparing(SqlTx tx, UUID id, long events) {
        return tx.execute("update skill_rebuilds set status = 'comparing', events = $2 where id = $1", id, events)
                .replaceWithVoid();
    }

    Uni<Void> end(SqlTx tx, UUID id, Status status, String failureCode) {
        return tx.execute(
                        "update skill_rebuilds set status = $2, failure_code = $3 where id = $1",
                        id,
                        status.name().toLowerCase(Locale.ROOT),
                        failureCode)
                .chain(() -> clear(tx));
    }

    /** The next people after that one, in the order of their ids, of whom the topics or the tables know anything. */
    Uni<List<UUID>> people(SqlTx tx, Optional<UUID> after, int most) {
        return tx.query(PEOPLE, after.orElse(NOBODY), most).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID(0))
                .toList());
    }

    /** Makes that person's evidence what is staged; answers the new version of their skills résumé where it was not. */
    Uni<Optional<Long>> compare(SqlTx tx, Found of, UUID person) {
        return tx.query("select rebuild_skills($1, $2)", person, of.startedAt())
                .map(rows -> Optional.ofNullable(rows.iterator().next().getLong(0)))
                .call(version -> tx.execute(
                        "update skill_rebuilds set compared_to = $2, people = people + 1, changed = changed + $3 "
                                + "where id = $1 and (compared_to is null or compared_to < $2)",
                        of.rebuild().id(),
                        person,
                        version.isPresent() ? 1 : 0));
    }

    /** Whether anything was ever counted of anybody's skills. */
    Uni<Boolean> anyEvidence(SqlTx tx) {
        return tx.query("select exists (select from skill_operations) or exists (select from skill_usage)")
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private static Uni<Void> clear(SqlTx tx) {
        return tx.execute("truncate skill_rebuild_operations").replaceWithVoid();
    }

    private static Optional<Found> first(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(SkillRebuilds::found);
    }

    private static Found found(Row row) {
        SkillRebuild rebuild = new SkillRebuild(
                row.getUUID("id"),
                Status.of(row.getString("status")),
                row.getLong("events"),
                row.getInteger("people"),
                row.getInteger("changed"),
                row.getString("failure_code"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
        return new Found(rebuild, row.getOffsetDateTime("started_at"), Optional.ofNullable(row.getUUID("compared_to")));
    }
}
