package dev.vitae.e2e.contract.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.e2e.TheStack;
import dev.vitae.e2e.contract.rows.RowRule.Deed;
import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who may do what to which rows, at the databases of the stack: every table with row-level security, everybody who can stand behind a
 * transaction, each kind of statement, held against {@code row-access.txt}.
 */
@ExtendWith(TheStack.class)
class RowAccessTest {

    private static final String DEADLOCK = "40P01";
    private static final int CELLS_OF_A_RULE = Who.values().length * Deed.values().length;

    @Test
    void isAsTheTableWrittenByHandSays(Stack stack) throws SQLException {
        RowRules rules = RowRules.read();
        List<String> findings = new ArrayList<>();
        int executed = 0;
        int all = 0;
        for (Service service : Service.values()) {
            try (Connection database = DriverManager.getConnection(stack.superuserUrl(service))) {
                database.setAutoCommit(false);
                for (String table : guarded(database)) {
                    List<RowRule> rows = rules.of(service.id(), table);
                    if (rows.isEmpty()) {
                        findings.add(service.id() + " " + table
                                + " has no line in row-access.txt: say who may do what to its rows");
                        all += CELLS_OF_A_RULE;
                    }
                    for (RowRule rule : rows) {
                        all += CELLS_OF_A_RULE;
                        Map<Who, Set<Deed>> can = executed(database, service, table, rule);
                        executed += CELLS_OF_A_RULE;
                        if (!can.equals(rule.allowed(can.keySet()))) {
                            findings.add(service.id() + " " + table + " " + rule.meant() + ": " + RowLine.of(can)
                                    + "\n    instead of " + RowLine.of(rule.allowed(can.keySet())));
                        }
                    }
                }
            }
        }
        System.out.println("database cells executed " + executed + " of " + all);
        assertThat(findings).isEmpty();
    }

    @Test
    void isHeldAgainstARoleThatCanStepPastNothing(Stack stack) throws SQLException {
        for (Service service : Service.values()) {
            try (Connection database = DriverManager.getConnection(stack.superuserUrl(service))) {
                AsSuperuser ask = new AsSuperuser(database);
                String unforced =
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relname in ('"
                                + String.join("', '", guarded(database))
                                + "') and not (relrowsecurity and relforcerowsecurity)";
                String role =
                        "select concat_ws(' ', rolsuper, rolbypassrls, (select count(*) from pg_class where relowner = r.oid), "
                                + "(select count(*) from pg_auth_members where member = r.oid)) from pg_roles r where rolname = '"
                                + service.id() + "_app'";

                assertThat(ask.all(unforced)).as(service.id()).isEmpty();
                assertThat(ask.one(role))
                        .as("superuser, past row-level security, tables owned, roles it may become")
                        .isEqualTo("f f 0 0");
            }
        }
    }

    @Test
    void isSaidOfNoTableThatIsGone(Stack stack) throws SQLException {
        Set<RowRule> gone = new HashSet<>(RowRules.read().all());
        for (Service service : Service.values()) {
            try (Connection database = DriverManager.getConnection(stack.superuserUrl(service))) {
                for (String table : guarded(database)) {
                    gone.removeIf(rule -> rule.isOf(service.id(), table));
                }
            }
        }
        assertThat(gone).isEmpty();
    }

    /** Tables that say of their rows whose they are, and those that hold row-level security for another reason. */
    private static List<String> guarded(Connection database) throws SQLException {
        return new AsSuperuser(database)
                .all(
                        """
                select c.relname from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                  and (c.relrowsecurity or exists (select from pg_attribute a where a.attrelid = c.oid and a.atttypid = 'uuid'::regtype
                    and a.attname ~ '(^|_)(user|owner|person|author|rater|tenant)(_id)?$'))
                order by c.relname""");
    }

    /** Services go on meanwhile, and may hold what this waits for. */
    private static Map<Who, Set<Deed>> executed(Connection database, Service service, String table, RowRule rule)
            throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return new RowCells(database, service.id(), table, rule).executed();
            } catch (SQLException e) {
                if (!DEADLOCK.equals(e.getSQLState()) || attempt == 5) {
                    throw e;
                }
            } finally {
                database.rollback();
            }
        }
    }
}
