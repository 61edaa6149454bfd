package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What usage-service knows of a person's calls to models, and of the money for them. */
final class Ledger {

    private final Stack stack;
    private final Person person;

    Ledger(Stack stack, Person person) {
        this.stack = stack;
        this.person = person;
    }

    /** Of one subject, oldest first: {@code ok}, or the kind of the error. */
    List<String> calls(String subject) {
        return with("subjectId", subject);
    }

    /** Those about files, in the same way. */
    List<String> readings() {
        return with("purpose", "parse");
    }

    private List<String> with(String member, String value) {
        List<Map<String, Object>> calls =
                person.read("/api/v1/ai-calls?limit=100").getList("items");
        return calls.stream()
                .filter(call -> call.get(member).equals(value))
                .sorted(Comparator.comparing(
                        call -> Instant.parse(call.get("occurredAt").toString())))
                .map(call -> call.getOrDefault("errorKind", "ok").toString())
                .toList();
    }

    /** Each call had a reservation of its own, none is open or was given back, and what is spent is what the calls cost. */
    void assertPaidOnceForEachOf(long calls) {
        assertThat(number("select count(*) from budget_reservations where user_id = ? and state = 'settled'"))
                .isEqualTo(calls);
        assertThat(number("select count(*) from budget_reservations where user_id = ? and state <> 'settled'"))
                .isZero();
        assertThat(number("select sum(reserved_micros) from person_budgets where user_id = ?"))
                .isZero();
        assertThat(spent()).isPositive().isEqualTo(number("select sum(cost_micros) from ai_events where user_id = ?"));
    }

    /** By the platform in this month, in millionths of a dollar. */
    long spent() {
        return number(
                "select coalesce(sum(spent_micros), 0) from person_budgets where user_id = ? and period = 'month'");
    }

    private long number(String sql) {
        try (Connection database = DriverManager.getConnection(stack.superuserUrl(Service.USAGE));
                ResultSet row = database.createStatement().executeQuery(sql.replace("?", "'" + person.id() + "'"))) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
