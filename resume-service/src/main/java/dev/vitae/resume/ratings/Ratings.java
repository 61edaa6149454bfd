package dev.vitae.resume.ratings;

import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.StampedEntity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ratings, as row-level security shows and lets write them. */
@ApplicationScoped
class Ratings {

    private static final String SKILLS =
            """
            select s.skill_key, s.name, s.category, s.scope, r.rating, r.note, r.created_at, r.updated_at
            from colleague_skills($1) s
            left join skill_ratings r on r.user_id = $1 and r.skill_key = s.skill_key and r.rater_id = vitae_user()
            where $2::text is null or (lower(s.name), s.skill_key) > (lower($2), $3)
            order by lower(s.name), s.skill_key limit $4""";

    private static final String OPEN = "select from colleague_skills($1) s where s.skill_key = $2";

    private static final String GIVEN =
            "select rating, note, created_at, updated_at, false as is_new from skill_ratings "
                    + "where user_id = $1 and skill_key = $2 and rater_id = vitae_user()";

    /** A row that this statement has made has never been deleted or locked: its xmax is 0. */
    private static final String GIVE =
            """
            insert into skill_ratings (id, user_id, skill_key, rater_id, tenant_id, rating, note)
            values ($1, $2, $3, vitae_user(), vitae_tenant(), $4, $5)
            on conflict (user_id, skill_key, rater_id) do update
              set rating = excluded.rating, note = excluded.note, tenant_id = excluded.tenant_id
            returning rating, note, created_at, updated_at, xmax = 0 as is_new""";

    private static final String TAKE_BACK =
            "delete from skill_ratings where user_id = $1 and skill_key = $2 and rater_id = vitae_user()";

    private static final String RECEIVED =
            """
            select rating, note, rater_id, created_at, updated_at from skill_ratings
            where user_id = vitae_user() and skill_key = $1
              and ($2::timestamptz is null or (created_at, rater_id) < ($2, $3::uuid))
            order by created_at desc, rater_id desc limit $4""";

    private static final String RATED_BY = "select distinct user_id from skill_ratings where rater_id = $1";

    /** What the person leaves open to a colleague, by name. */
    Uni<List<ColleagueSkill>> skills(SqlTx tx, UUID person, Optional<SkillPlace> after, int rows) {
        return tx.query(
                        SKILLS,
                        person,
                        after.map(SkillPlace::name).orElse(null),
                        after.map(SkillPlace::skillKey).orElse(null),
                        rows)
                .map(found -> {
                    List<ColleagueSkill> skills = new ArrayList<>();
                    found.forEach(row -> skills.add(new ColleagueSkill(
                            row.getString("skill_key"),
                            row.getString("name"),
                            row.getString("category"),
                            row.getString("scope"),
                            row.getInteger("rating") == null ? null : given(row))));
                    return skills;
                });
    }

    /** Whether a colleague may rate it. */
    Uni<Boolean> isOpen(SqlTx tx, UUID person, String skillKey) {
        return tx.query(OPEN, person, skillKey).map(rows -> rows.size() > 0);
    }

    /** What the transaction's person says of it now. */
    Uni<Optional<Given>> givenTo(SqlTx tx, UUID person, String skillKey) {
        return tx.query(GIVEN, person, skillKey).map(Ratings::first);
    }

    /** Nothing where the person is being erased. */
    Uni<Optional<Given>> give(SqlTx tx, UUID person, String skillKey, RatingBody body) {
        return tx.query(GIVE, StampedEntity.newId(), person, skillKey, body.rating(), body.note())
                .map(Ratings::first);
    }

    /** Whether there was one. */
    Uni<Boolean> takeBack(SqlTx tx, UUID person, String skillKey) {
        return tx.execute(TAKE_BACK, person, skillKey).map(rows -> rows > 0);
    }

    /** Of the transaction's own person, newest first. */
    Uni<List<RatingReceived>> received(SqlTx tx, String skillKey, Optional<Cursor> after, int rows) {
        OffsetDateTime time =
                after.map(cursor -> cursor.time().atOffset(ZoneOffset.UTC)).orElse(null);
        return tx.query(RECEIVED, skillKey, time, after.map(Cursor::id).orElse(null), rows)
                .map(found -> {
                    List<RatingReceived> ratings = new ArrayList<>();
                    found.forEach(row -> ratings.add(new RatingReceived(
                            row.getInteger("rating"),
                            row.getString("note"),
                            row.getUUID("rater_id"),
                            row.getOffsetDateTime("created_at").toInstant(),
                            row.getOffsetDateTime("updated_at").toInstant())));
                    return ratings;
                });
    }

    /** Whom that person has rated. */
    Uni<List<UUID>> ratedBy(SqlTx tx, UUID rater) {
        return tx.query(RATED_BY, rater).map(rows -> {
            List<UUID> people = new ArrayList<>();
            rows.forEach(row -> people.add(row.getUUID("user_id")));
            return people;
        });
    }

    private static Optional<Given> first(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Optional.empty();
        }
        Row row = rows.iterator().next();
        return Optional.of(new Given(given(row), row.getBoolean("is_new")));
    }

    private static RatingGiven given(Row row) {
        return new RatingGiven(
                row.getInteger("rating"),
                row.getString("note"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }
}
