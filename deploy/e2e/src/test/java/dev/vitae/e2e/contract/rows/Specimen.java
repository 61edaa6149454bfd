package dev.vitae.e2e.contract.rows;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one row of any table, {@link Who#OWNER}'s and {@link Who#COMPANY}'s wherever the table says whose it is, with the rows that
 * it refers to. CHECK constraints go for the length of the transaction: they say what is in a row, not who may see it.
 */
final class Specimen {

    private static final Pattern LOWER_BOUND = Pattern.compile("FROM \\('([^']+)'\\)");
    private static final Pattern RANGE = Pattern.compile("RANGE \\((\\w+)\\)");
    private static final Pattern PERSON =
            Pattern.compile("(.*_)?(user|owner|person|author|rater|changed_by|settled_by)(_id)?");
    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("uuid", "gen_random_uuid()"),
            Map.entry("text", "'x'"),
            Map.entry("citext", "'x'"),
            Map.entry("bytea", "'\\x78'::bytea"),
            Map.entry("smallint", "1"),
            Map.entry("integer", "1"),
            Map.entry("bigint", "1"),
            Map.entry("numeric", "1"),
            Map.entry("real", "1"),
            Map.entry("double precision", "1"),
            Map.entry("boolean", "false"),
            Map.entry("date", "current_date"),
            Map.entry("timestamp with time zone", "now()"),
            Map.entry("interval", "interval '1 day'"),
            Map.entry("inet", "'127.0.0.1'"),
            Map.entry("xid8", "'3'::xid8"),
            Map.entry("tsvector", "'x'"),
            Map.entry("jsonb", "'{}'::jsonb"));

    private record Column(String name, String type, boolean needed) {}

    private final AsSuperuser database;
    private final String subject;
    private final Map<String, String> values;
    private final Set<String> bare = new HashSet<>();
    private final Map<String, String> made = new HashMap<>();

    Specimen(AsSuperuser database, String subject, Map<String, String> values) {
        this.database = database;
        this.subject = subject;
        this.values = values;
    }

    /** @return the new row as JSON */
    String make() throws SQLException {
        return of(subject);
    }

    private String of(String table) throws SQLException {
        Optional<String> there = Optional.ofNullable(made.get(table));
        if (there.isPresent()) {
            return there.get();
        }
        clear(table);
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : columns(table)) {
            value(table, column).ifPresent(value -> row.put(column.name(), value));
        }
        bounds(table, row);
        references(table, row);
        String json =
                database.one("insert into %1$s (%2$s) overriding system value values (%3$s) returning to_jsonb(%1$s)"
                        .formatted(table, String.join(", ", row.keySet()), String.join(", ", row.values())));
        made.put(table, json);
        return json;
    }

    private void clear(String table) throws SQLException {
        if (bare.add(table)) {
            for (String parent : database.all(
                    "select inhparent::regclass from pg_inherits where inhrelid = '" + table + "'::regclass")) {
                clear(parent);
            }
            for (String constraint :
                    database.all("select conname from pg_constraint where contype = 'c' and conislocal "
                            + "and conrelid = '" + table + "'::regclass")) {
                database.run("alter table " + table + " drop constraint " + constraint);
            }
        }
        database.run("delete from " + table);
    }

    private List<Column> columns(String table) throws SQLException {
        return database
                .all(
                        """
                select attname || '|' || format_type(atttypid, null) || '|' || (attnotnull and not atthasdef and attidentity = '')
                from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum"""
                                .formatted(table))
                .stream()
                .map(line -> line.split("\\|"))
                .map(parts -> new Column(parts[0], parts[1], parts[2].equals("true")))
                .toList();
    }

    private Optional<String> value(String table, Column column) {
        String given = values.get(table.equals(subject) ? column.name() : table + "." + column.name());
        if (given != null) {
            return Optional.of(given);
        }
        if (table.equals("memberships") && column.name().equals("role")) {
            return Optional.of("'member'");
        }
        if (column.type().equals("uuid")) {
            if (column.name().equals("tenant_id") || column.name().equals("id") && table.equals("tenants")) {
                return Optional.of(Who.literal(Who.COMPANY));
            }
            if (PERSON.matcher(column.name()).matches() || column.name().equals("id") && table.equals("users")) {
                return Optional.of(Who.literal(Who.OWNER));
            }
        }
        if (!column.needed()) {
            return Optional.empty();
        }
        if (column.type().endsWith("[]")) {
            return Optional.of("'{}'");
        }
        return Optional.of(Optional.ofNullable(BY_TYPE.get(column.type()))
                .orElseThrow(
                        () -> new IllegalStateException("say in Specimen what a " + column.type() + " looks like")));
    }

    /** A row of a partition lies within its bounds. */
    private void bounds(String table, Map<String, String> row) throws SQLException {
        for (String line : database.all(
                """
                select pg_get_partkeydef(i.inhparent) || ' ' || pg_get_expr(c.relpartbound, c.oid)
                from pg_class c join pg_inherits i on i.inhrelid = c.oid
                where c.oid = '%s'::regclass and c.relispartition"""
                        .formatted(table))) {
            Matcher key = RANGE.matcher(line);
            if (key.find()) {
                Matcher bound = LOWER_BOUND.matcher(line);
                row.put(key.group(1), bound.find() ? "'" + bound.group(1) + "'" : "'1970-01-01'");
            }
        }
    }

    /** What it must refer to is there, and is the same person's. */
    private void references(String table, Map<String, String> row) throws SQLException {
        for (String line : database.all(
                """
                select f.confrelid::regclass || '|' || string_agg(a.attname, ',' order by k.i) || '|'
                  || string_agg(b.attname, ',' order by k.i)
                from pg_constraint f, unnest(f.conkey, f.confkey) with ordinality k (own, other, i), pg_attribute a, pg_attribute b
                where f.contype = 'f' and f.conrelid = '%s'::regclass and f.conparentid = 0
                  and a.attrelid = f.conrelid and a.attnum = k.own and b.attrelid = f.confrelid and b.attnum = k.other
                group by f.oid, f.confrelid having bool_and(a.attnotnull)"""
                        .formatted(table))) {
            String[] parts = line.split("\\|");
            if (parts[0].equals(table)) {
                continue;
            }
            String parent = of(parts[0]);
            List<String> own = List.of(parts[1].split(","));
            List<String> other = List.of(parts[2].split(","));
            for (int i = 0; i < own.size(); i++) {
                if (!PERSON.matcher(own.get(i)).matches()
                        && !(table.equals(subject) && values.containsKey(own.get(i)))) {
                    row.put(
                            own.get(i),
                            "(jsonb_populate_record(null::%s, $j$%s$j$)).%s".formatted(parts[0], parent, other.get(i)));
                }
            }
        }
    }

    /** Colleagues and an admin of {@link Who#COMPANY}, where the database knows members. */
    void members() throws SQLException {
        if (!database.one("select to_regclass('memberships') is not null").equals("t")) {
            return;
        }
        if (!made.containsKey("memberships")) {
            of("memberships");
        }
        for (Map.Entry<String, String> member :
                Map.of(Who.MEMBER, "member", Who.ADMIN, "admin").entrySet()) {
            database.run(
                    """
                    insert into memberships select (jsonb_populate_record(m,
                      jsonb_build_object('id', gen_random_uuid(), 'user_id', '%s', 'role', '%s'))).* from memberships m
                    where user_id = '%s'"""
                            .formatted(member.getKey(), member.getValue(), Who.OWNER));
        }
    }
}
