package dev.vitae.kit.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Everything this service's tables hold of one person: what an export hands out, and what an erasure would remove. */
@ApplicationScoped
public class PersonalData {

    /** Rows may be large: a generation holds two documents. */
    private static final int PAGE = 20;

    private static final Pattern WORD = Pattern.compile("_([a-z0-9])");

    /** The tables that are exported, each with its visible columns, and its key: the order in which pages are read. */
    private static final String TABLES = "select name, person_column, "
            + "(select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = name::regclass "
            + "and attnum > 0 and not attisdropped and attname <> all (hidden)) as columns, "
            + "(select string_agg(quote_ident(attname), ', ' order by array_position(indkey::int[], attnum::int)) "
            + "from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey) "
            + "where indisprimary and indrelid = name::regclass) as key "
            + "from personal_tables where hidden <> '{*}' order by position";

    /**
     * A row as the person may read it.
     *
     * @param row its columns under camelCase names, without those that say nothing to a person
     */
    public record PersonalRow(String table, ObjectNode row) {}

    private record Table(String name, String personColumn, String columns, String key) {}

    private final TenantSession session;
    private final ObjectMapper json;

    public PersonalData(TenantSession session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Table by table, read page by page as the reader asks; no transaction is open while it does not. */
    public Multi<PersonalRow> of(UUID user) {
        Caller reader = Caller.eraser(user);
        return session.onConnection(reader, tx -> tx.query(TABLES))
                .map(PersonalData::tables)
                .onItem()
                .transformToMulti(tables -> Multi.createFrom().iterable(tables))
                .onItem()
                .transformToMultiAndConcatenate(table -> rows(reader, table));
    }

    private static List<Table> tables(RowSet<Row> rows) {
        List<Table> tables = new ArrayList<>();
        rows.forEach(row -> tables.add(new Table(
                row.getString("name"),
                row.getString("person_column"),
                row.getString("columns"),
                row.getString("key"))));
        return tables;
    }

    private Multi<PersonalRow> rows(Caller reader, Table table) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicInteger::new, offset -> page(reader, table, offset.getAndAdd(PAGE)))
                .whilst(page -> page.size() == PAGE)
                .onItem()
                .<PersonalRow>disjoint();
    }

    private Uni<List<PersonalRow>> page(Caller reader, Table table, int offset) {
        // Columns that are left out are never read: a file's bytes would be.
        String sql = "select to_jsonb(s)::text from (select %s from %s where %s = $1 order by %s limit %d offset $2) s"
                .formatted(table.columns(), table.name(), table.personColumn(), table.key(), PAGE);
        return session.onConnection(reader, tx -> tx.query(sql, reader.id(), offset))
                .map(rows -> {
                    List<PersonalRow> page = new ArrayList<>();
                    rows.forEach(row -> page.add(new PersonalRow(table.name(), camelCase(row.getString(0)))));
                    return page;
                });
    }

    private ObjectNode camelCase(String row) {
        try {
            ObjectNode renamed = json.createObjectNode();
            json.readTree(row)
                    .properties()
                    .forEach(column -> renamed.set(
                            WORD.matcher(column.getKey())
                                    .replaceAll(word -> word.group(1).toUpperCase(java.util.Locale.ROOT)),
                            column.getValue()));
            return renamed;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that PostgreSQL wrote as JSON", e);
        }
    }
}
