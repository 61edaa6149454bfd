package dev.vitae.usage.reconciliation;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.usage.days.DayRange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A super_admin has it proved that what was spent is the sum of the ledger, to the micro. It may be asked at any time: every
 * transaction keeps both sides alike.
 */
@ApplicationScoped
public class Reconcile {

    /** Of earlier days the ledger no longer has every call. */
    private static final String KEPT = "select greatest($1, kept_since) from retention where log = 'ai_events'";

    private static final String DAYS = "select * from budgets_reconciled($1, $2)";
    private static final String MONTHS = "select coalesce(m.starts_on, d.starts_on) as month from "
            + "(select * from platform_budgets where period = 'month') m full join "
            + "(select date_trunc('month', starts_on)::date as starts_on, sum(reserved_micros) as reserved, "
            + "sum(spent_micros) as spent from platform_budgets where period = 'day' group by 1) d on d.starts_on = m.starts_on "
            + "where coalesce(m.starts_on, d.starts_on) between date_trunc('month', $1::date) and $2 "
            + "and (m.reserved_micros, m.spent_micros) is distinct from (d.reserved, d.spent) order by 1";

    private final TenantSession session;

    Reconcile(TenantSession session) {
        this.session = session;
    }

    /** Compares those days, and the months that they are in. */
    public Uni<Reconciliation> days(DayRange range) {
        return session.onConnection(Caller.consumer(), tx -> tx.query(KEPT, range.from())
                .map(rows -> rows.iterator().next().getLocalDate(0))
                .chain(from -> days(tx, from, range.to())));
    }

    private static Uni<Reconciliation> days(SqlTx tx, LocalDate from, LocalDate to) {
        return tx.query(DAYS, from, to)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Reconcile::day)
                        .toList())
                .chain(days -> tx.query(MONTHS, from, to)
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getLocalDate("month"))
                                .toList())
                        .map(months -> compared(from, to, days, months)));
    }

    private static Reconciliation compared(
            LocalDate from, LocalDate to, List<Reconciliation.Day> days, List<LocalDate> months) {
        List<Reconciliation.Day> differing =
                days.stream().filter(day -> !day.agrees()).toList();
        return new Reconciliation(
                from,
                to,
                differing.isEmpty() && months.isEmpty(),
                days.stream().map(Reconciliation.Day::sums).reduce(Reconciliation.Sums.NONE, Reconciliation.Sums::plus),
                differing,
                months);
    }

    private static Reconciliation.Day day(Row row) {
        return new Reconciliation.Day(
                row.getLocalDate("day"),
                new Reconciliation.Sums(
                        row.getLong("used"),
                        row.getLong("ledger"),
                        row.getLong("expired"),
                        row.getLong("erased"),
                        row.getLong("reserved"),
                        row.getLong("open")),
                row.getLong("people_used"),
                row.getLong("people_reserved"));
    }
}
