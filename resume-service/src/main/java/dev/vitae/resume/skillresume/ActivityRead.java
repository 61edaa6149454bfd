package dev.vitae.resume.skillresume;

import dev.vitae.kit.session.SqlTx;
import dev.vitae.resume.skillresume.SkillResume.Month;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a person did, month by month. */
@ApplicationScoped
class ActivityRead {

    private static final int MONTHS = 12;
    private static final String ACTIVITY = "select month, generations, resumes, exports from skill_activity "
            + "where user_id = $1 and month between $2 and $3";

    /** Twelve months up to the last one, the oldest first; those in which nothing was done have zeros. */
    Uni<List<Month>> of(SqlTx tx, UUID userId, YearMonth last) {
        YearMonth first = last.minusMonths(MONTHS - 1L);
        return tx.query(ACTIVITY, userId, first.atDay(1), last.atDay(1)).map(rows -> {
            Map<YearMonth, Month> known = new HashMap<>();
            rows.forEach(row -> known.put(YearMonth.from(row.getLocalDate("month")), month(row)));
            return IntStream.range(0, MONTHS)
                    .mapToObj(first::plusMonths)
                    .map(month -> known.getOrDefault(month, new Month(month, 0, 0, 0)))
                    .toList();
        });
    }

    private static Month month(Row row) {
        return new Month(
                YearMonth.from(row.getLocalDate("month")),
                row.getInteger("generations"),
                row.getInteger("resumes"),
                row.getInteger("exports"));
    }
}
