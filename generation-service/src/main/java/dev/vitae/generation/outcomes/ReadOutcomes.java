package dev.vitae.generation.outcomes;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A super_admin looks how generations went. */
@ApplicationScoped
public class ReadOutcomes {

    private static final String COLUMNS = "select o.*, s.stage, s.budget from generation_outcomes o "
            + "left join lateral (select stage, budget from generation_stages where generation_id = o.id order by seq desc limit 1) s on true ";
    private static final String PAGE =
            COLUMNS + "where (o.created_at, o.id) < ($1, $2) and ($3::text is null or o.status = $3) "
                    + "and ($4::text is null or o.failure_code = $4) order by o.created_at desc, o.id desc limit $5";
    private static final String ONE = COLUMNS + "where o.id = $1";
    private static final String STAGES =
            "select stage, created_at from generation_stages where generation_id = $1 order by seq";

    private final TenantSession session;

    ReadOutcomes(TenantSession session) {
        this.session = session;
    }

    /** Newest first. */
    Uni<Page<Outcome>> page(Caller caller, OutcomeFilter filter, int limit, Optional<Cursor> after) {
        Cursor from = after.orElse(Cursor.FROM_THE_START);
        return session.onConnection(
                        caller,
                        tx -> tx.query(
                                PAGE,
                                from.time().atOffset(ZoneOffset.UTC),
                                from.id(),
                                filter.status().orElse(null),
                                filter.failureCode().orElse(null),
                                limit + 1))
                .map(rows -> Page.of(
                        list(rows, ReadOutcomes::outcome),
                        limit,
                        row -> new Cursor(row.createdAt(), row.id()),
                        Function.identity()));
    }

    /** One with its stages. Fails with 404. */
    Uni<Outcome> one(Caller caller, UUID id) {
        return session.onConnection(caller, tx -> tx.query(ONE, id)
                        .chain(rows -> stages(tx, id).map(stages -> list(rows, ReadOutcomes::outcome).stream()
                                .findFirst()
                                .map(found -> found.with(stages)))))
                .map(found -> found.orElseThrow(Problem::notFound));
    }

    private static Uni<List<Outcome.Stage>> stages(SqlTx tx, UUID id) {
        return tx.query(STAGES, id)
                .map(rows -> list(rows, row -> new Outcome.Stage(row.getString("stage"), time(row, "created_at"))));
    }

    private static Outcome outcome(Row row) {
        return new Outcome(
                row.getUUID("id"),
                row.getUUID("user_id"),
                row.getUUID("resume_id"),
                row.getUUID("vacancy_id"),
                row.getString("status"),
                row.getString("stage"),
                row.getString("failure_code"),
                row.getString("budget"),
                row.getString("own_key_provider"),
                row.getString("provider_type"),
                row.getString("provider"),
                row.getString("model"),
                row.getInteger("tries"),
                time(row, "started_at"),
                row.getInteger("duration_ms"),
                time(row, "created_at"),
                time(row, "updated_at"),
                null);
    }

    private static Instant time(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static <T> List<T> list(Iterable<Row> rows, Function<Row, T> view) {
        return StreamSupport.stream(rows.spliterator(), false).map(view).toList();
    }
}
