package dev.vitae.usage.budgets;

import dev.vitae.kit.session.SqlTx;
import dev.vitae.usage.configuration.Configuration;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells that half, four fifths and all of a month's budget is spent, each once. A row that only one transaction can write
 * decides; the event leaves with it.
 */
@ApplicationScoped
public class Thresholds {

    /** To be looked at after what was booked moved the budgets. */
    private static final String PASSED =
            """
            with moved as (select distinct user_id, date_trunc('month', day)::date as month
              from jsonb_to_recordset(cast($1 as text)::jsonb) as m(user_id uuid, day date)),
            budgets as (
              select 'platform_month' as budget, null::uuid as user_id, starts_on, spent_micros, cast($2 as bigint) as cap
              from platform_budgets where period = 'month' and starts_on in (select month from moved)
              union all
              select 'person_month', b.user_id, b.starts_on, b.spent_micros, cast($3 as bigint)
              from moved m join person_budgets b on b.user_id = m.user_id and b.period = 'month' and b.starts_on = m.month)
            insert into budget_thresholds (budget, user_id, starts_on, percent, cap_micros, spent_micros)
            select budget, user_id, starts_on, percent, cap, spent_micros from budgets, unnest(array[50, 80, 100]) as percent
            where spent_micros * 100 >= cap * percent order by budget desc, user_id, starts_on, percent
            on conflict do nothing returning *""";

    /** Of a budget that is nearly spent; one that a single call is too dear for is not. */
    private static final String REFUSED =
            """
            insert into budget_thresholds (budget, user_id, starts_on, percent, cap_micros, spent_micros)
            select t.budget, t.user_id, t.starts_on, 100, cast($4 as bigint), coalesce(
              case t.budget when 'platform_month'
                then (select spent_micros from platform_budgets b where b.period = 'month' and b.starts_on = t.starts_on)
                else (select spent_micros from person_budgets b where b.user_id = t.user_id and b.period = 'month'
                      and b.starts_on = t.starts_on) end, 0)
            from budget_thresholds t
            where t.budget = $1 and t.user_id is not distinct from $2 and t.starts_on = $3 and t.percent = 80
            on conflict do nothing returning *""";

    private final Configuration configuration;

    Thresholds(Configuration configuration) {
        this.configuration = configuration;
    }

    /** @param moved an array of {@code {user_id, day}}: whose money was booked, and on which days it counts */
    public Uni<Void> booked(SqlTx tx, String moved) {
        return configuration
                .values(tx)
                .chain(values -> tx.query(
                        PASSED,
                        moved,
                        Budget.PLATFORM_MONTH.cap(values).orElse(null),
                        Budget.PERSON_MONTH.cap(values).orElse(null)))
                .chain(rows -> tell(tx, rows));
    }

    /** A call did not fit any more into what is left of a budget. @param exhausted which one */
    public Uni<Void> refused(SqlTx tx, UUID user, LocalDate day, Exhausted exhausted) {
        Budget budget = Budget.of(exhausted.budget());
        if (!budget.isOfMonth()) {
            return Uni.createFrom().voidItem();
        }
        UUID whose = budget == Budget.PERSON_MONTH ? user : null;
        return configuration.values(tx).chain(values -> {
            Optional<Long> cap = budget.cap(values);
            return cap.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : tx.query(REFUSED, budget.word(), whose, budget.begin(day), cap.get())
                            .chain(rows -> tell(tx, rows));
        });
    }

    private static Uni<Void> tell(SqlTx tx, RowSet<Row> rows) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (Row row : rows) {
            told = told.chain(() -> tx.publish(BudgetThresholdReached.event(row)));
        }
        return told;
    }
}
