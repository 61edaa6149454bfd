package dev.vitae.resume.skillresume;

import dev.vitae.kit.session.SqlTx;
import dev.vitae.resume.quality.Ratings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How colleagues rate the skills of a person. */
@ApplicationScoped
class RatingsRead {

    private static final String RATINGS =
            """
            select skill_key, count(*) filter (where rating = 1)::int as ones, count(*) filter (where rating = 2)::int as twos,
              count(*) filter (where rating = 3)::int as threes, count(*) filter (where rating = 4)::int as fours,
              count(*) filter (where rating = 5)::int as fives
            from skill_ratings where user_id = $1 group by skill_key""";

    /** By skill key; a skill that nobody has rated is not there. */
    Uni<Map<String, Ratings>> of(SqlTx tx, UUID userId) {
        return tx.query(RATINGS, userId).map(rows -> {
            Map<String, Ratings> ratings = new HashMap<>();
            rows.forEach(row -> ratings.put(row.getString("skill_key"), ratings(row)));
            return ratings;
        });
    }

    private static Ratings ratings(Row row) {
        return new Ratings(
                row.getInteger("ones"),
                row.getInteger("twos"),
                row.getInteger("threes"),
                row.getInteger("fours"),
                row.getInteger("fives"));
    }
}
