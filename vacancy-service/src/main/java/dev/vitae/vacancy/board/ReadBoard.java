package dev.vitae.vacancy.board;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.vacancy.jobs.JobItem;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A person looks at their board: what is archived is not on it. */
@ApplicationScoped
public class ReadBoard {

    /** All columns with their counts and first cards, by one statement: what it shows was so at one time. */
    private static final String BOARD =
            """
            select s.status as of_column, coalesce(c.jobs, 0) as jobs, j.*
            from unnest($2::text[]) with ordinality as s (status, n)
            left join job_columns c on c.user_id = $1 and c.status = s.status
            left join lateral (
              select %s, j.position from jobs j
              where j.user_id = $1 and j.status = s.status and j.position is not null order by j.position limit $3) j on true
            order by s.n, j.position"""
                    .formatted(JobItem.COLUMNS);

    private static final String COLUMN =
            """
            select %s, j.position from jobs j
            where j.user_id = $1 and j.status = $2 and j.position > coalesce(
              (select p.position from jobs p where p.id = $3 and p.user_id = $1 and p.status = $2), $4)
            order by j.position limit $5"""
                    .formatted(JobItem.COLUMNS);

    private static final String[] STATUSES =
            Arrays.stream(JobStatus.values()).map(JobStatus::text).toArray(String[]::new);

    private static final CardPlace FROM_THE_TOP = new CardPlace(null, Long.MIN_VALUE);

    private final TenantSession session;

    ReadBoard(TenantSession session) {
        this.session = session;
    }

    /** @param limit cards of each column */
    public Uni<BoardView> board(Caller caller, int limit) {
        return session.onConnection(caller, tx -> tx.query(BOARD, caller.id(), STATUSES, limit + 1))
                .map(rows -> view(rows, limit));
    }

    /** A page of a column, from the top. */
    public Uni<Page<JobItem>> column(Caller caller, JobStatus status, int limit, Optional<CardPlace> after) {
        CardPlace from = after.orElse(FROM_THE_TOP);
        return session.onConnection(
                        caller,
                        tx -> tx.query(COLUMN, caller.id(), status.text(), from.card(), from.position(), limit + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .map(rows -> page(rows, limit));
    }

    private static BoardView view(RowSet<Row> rows, int limit) {
        Map<JobStatus, List<Row>> cards = new EnumMap<>(JobStatus.class);
        Map<JobStatus, Integer> counts = new EnumMap<>(JobStatus.class);
        rows.forEach(row -> {
            JobStatus status = JobStatus.of(row.getString("of_column"));
            counts.put(status, row.getInteger("jobs"));
            List<Row> column = cards.computeIfAbsent(status, none -> new ArrayList<>());
            if (row.getUUID("id") != null) {
                column.add(row);
            }
        });
        return new BoardView(cards.entrySet().stream()
                .map(column -> {
                    Page<JobItem> page = page(column.getValue(), limit);
                    return new BoardView.Column(
                            column.getKey(), counts.get(column.getKey()), page.items(), page.next());
                })
                .toList());
    }

    private static Page<JobItem> page(List<Row> rows, int limit) {
        return Page.sorted(
                rows, limit, row -> new CardPlace(row.getUUID("id"), row.getLong("position")).cursor(), JobItem::of);
    }
}
