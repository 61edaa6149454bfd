package dev.vitae.e2e.contract.rows;

import dev.vitae.e2e.contract.rows.RowRule.Deed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Executes what a rule is about, on a row that is made for it, as the service's application role, and takes everything back. Nothing
 * filters what a statement touches: what gets through is what a forgotten {@code where} would let through. Triggers, which refuse
 * still more, are asleep.
 */
final class RowCells {

    /** Whether a statement of the role reaches the row at that place, which is another one after an update, too. Undoes itself. */
    private static final String DONE =
            """
            create or replace function pg_temp.done(settings text, before text, deed text, name text, place text, role text)
            returns boolean language plpgsql as $$
            declare
              seen boolean;
            begin
              if before <> '' then execute before; end if;
              execute settings;
              execute 'set local role ' || role;
              if deed like 'select%' then
                execute format('select exists (select from %s where %L = tableoid || '' '' || ctid)', name, place) into seen;
              else
                execute deed;
                execute 'reset role';
                execute format('select not exists (select from %s where %L = tableoid || '' '' || ctid)', name, place) into seen;
              end if;
              raise exception using errcode = 'VT999', message = seen;
            exception
              when insufficient_privilege then return false;
              when sqlstate 'VT999' then return sqlerrm::boolean;
            end $$""";

    private final AsSuperuser database;
    private final String role;
    private final String table;
    private final RowRule rule;
    private final String only;
    private final String json;
    private final String place;
    private final List<String> keys;

    /** Makes the row, in a transaction of which nothing must stay. */
    RowCells(Connection connection, String service, String table, RowRule rule) throws SQLException {
        this.database = new AsSuperuser(connection);
        this.role = service + "_app";
        this.table = table;
        this.rule = rule;
        this.only = table.equals("memberships") ? " where user_id = '" + Who.OWNER + "'" : "";
        database.run("set local session_replication_role = replica; set local lock_timeout = '20s'");
        Specimen specimen = new Specimen(database, table, rule.values());
        this.json = specimen.make();
        specimen.members();
        this.place = database.one("select tableoid || ' ' || ctid from " + table + only);
        this.keys = keys();
        database.run(DONE);
    }

    /** What each can do. */
    Map<Who, Set<Deed>> executed() throws SQLException {
        Map<Who, Set<Deed>> can = new EnumMap<>(Who.class);
        List<String> cells = new ArrayList<>();
        Map<Deed, String> statements = new EnumMap<>(Deed.class);
        for (Deed deed : Deed.values()) {
            statements.put(deed, statement(deed));
        }
        for (Who who : Who.values()) {
            can.put(who, EnumSet.noneOf(Deed.class));
            for (Deed deed : Deed.values()) {
                cells.add("('%s %s', $c$%s$c$, $c$%s$c$, $c$%s$c$)"
                        .formatted(
                                who,
                                deed,
                                settings(who),
                                deed == Deed.INSERT ? "delete from " + table + only : "",
                                statements.get(deed)));
            }
        }
        for (String done : database.all("select name from (values " + String.join(", ", cells)
                + ") cells (name, settings, before, deed) where pg_temp.done(settings, before, deed, '%s', '%s', '%s')"
                        .formatted(table, place, role))) {
            String[] cell = done.split(" ");
            can.get(Who.valueOf(cell[0])).add(Deed.valueOf(cell[1]));
        }
        return can;
    }

    private String statement(Deed deed) throws SQLException {
        return switch (deed) {
            case SELECT -> "select from " + table;
            case INSERT -> insert();
            case UPDATE -> update();
            case DELETE -> "delete from " + table;
        };
    }

    private String settings(Who who) {
        return who.settings(rule.told()).entrySet().stream()
                .map(setting -> "set_config('%s', '%s', true)".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(", ", "select ", ""));
    }

    private List<String> writable(String privilege) throws SQLException {
        return database.all(
                """
                select attname from pg_attribute where attrelid = '%1$s'::regclass and attnum > 0 and not attisdropped
                and attgenerated = '' and has_column_privilege('%2$s', attrelid, attnum, '%3$s') order by attnum"""
                        .formatted(table, role, privilege));
    }

    /** Columns that say whose or which row it is: an update leaves them alone where it can. */
    private List<String> keys() throws SQLException {
        return database.all(
                """
                select attname from pg_attribute a where attrelid = '%1$s'::regclass and attnum > 0 and (atttypid = 'uuid'::regtype
                or exists (select from pg_index where indrelid = attrelid and indisprimary and attnum = any (indkey)))"""
                        .formatted(table));
    }

    private String insert() throws SQLException {
        List<String> columns = writable("INSERT");
        String list = String.join(", ", columns.isEmpty() ? keys : columns);
        return "insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, $j$%3$s$j$)"
                .formatted(table, list, json);
    }

    private String update() throws SQLException {
        if (!rule.changes().isEmpty()) {
            return "update " + table + " set "
                    + rule.changes().entrySet().stream()
                            .map(change -> change.getKey() + " = " + change.getValue())
                            .collect(Collectors.joining(", "));
        }
        List<String> columns = writable("UPDATE");
        String column = columns.stream()
                .filter(name -> !keys.contains(name))
                .findFirst()
                .orElse(columns.isEmpty() ? keys.get(0) : columns.get(0));
        return "update %1$s set %2$s = (jsonb_populate_record(null::%1$s, $j$%3$s$j$)).%2$s"
                .formatted(table, column, json);
    }
}
