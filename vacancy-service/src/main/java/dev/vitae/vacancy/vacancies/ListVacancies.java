package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.vacancy.insights.Insights;
import dev.vitae.vacancy.search.SearchQuery;
import dev.vitae.vacancy.search.Snippet;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A person looks through the vacancies collected so far, or for some of them. */
@ApplicationScoped
public class ListVacancies {

    private final TenantSession session;
    private final Insights insights;
    private final Vertx vertx;

    ListVacancies(TenantSession session, Insights insights, Vertx vertx) {
        this.session = session;
        this.insights = insights;
        this.vertx = vertx;
    }

    /** Fails with 400 for a filter, an order or a cursor that is none. */
    public Uni<Page<VacancyView>> page(Caller caller, VacancyFilter filter, PageRequest page) {
        Optional<SearchQuery> search = filter.search();
        VacancyOrder order = filter.order();
        Optional<VacancyCursor> after = page.after(cursor -> VacancyCursor.decode(cursor, order));
        int limit = page.limit();
        return session.onConnection(caller, tx -> near(tx, caller, search).chain(near -> {
                    var statement = new VacancyStatement(caller.id(), filter, search, near, limit + 1, after);
                    return tx.query(statement.sql(), statement.parameters())
                            .map(rows -> Page.sorted(
                                    StreamSupport.stream(rows.spliterator(), false)
                                            .toList(),
                                    limit,
                                    row -> cursor(order, row),
                                    Function.identity()))
                            .chain(found -> insights.of(tx, ids(found))
                                    .map(known -> new Found(found, known, near.or(() -> search))));
                }))
                .chain(found -> search.isEmpty()
                        ? Uni.createFrom().item(found::views)
                        : vertx.executeBlocking(found::views, false));
    }

    /** The search with names that are written nearly so; empty where enough is found without, or none is. */
    private Uni<Optional<SearchQuery>> near(SqlTx tx, Caller caller, Optional<SearchQuery> search) {
        if (search.isEmpty() || search.get().parts().isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        SearchQuery query = search.get();
        return tx.query(VacancyStatement.NAMES, caller.id(), query.exact())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("names"))
                        .toList())
                .chain(names -> names.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : vertx.executeBlocking(() -> query.near(names), false));
    }

    /** @param marked what to mark in snippets; empty where nothing was looked for */
    private record Found(Page<Row> page, Map<UUID, Insights.Insight> known, Optional<SearchQuery> marked) {

        Page<VacancyView> views() {
            List<VacancyView> views = page.items().stream()
                    .map(row -> VacancyView.of(
                            row,
                            known.get(row.getUUID("id")),
                            marked.map(query -> snippet(query, row)).orElse(null)))
                    .toList();
            return new Page<>(views, page.next());
        }
    }

    private static String cursor(VacancyOrder order, Row row) {
        return new VacancyCursor(order.text(), row.getString("place"), row.getUUID("id")).encode();
    }

    private static List<UUID> ids(Page<Row> page) {
        return page.items().stream().map(row -> row.getUUID("id")).toList();
    }

    private static Snippet snippet(SearchQuery query, Row row) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("description", row.getString("description"));
        putIfThere(texts, "notes", row.getString("notes"));
        putIfThere(texts, "jobPosition", row.getString("job_position"));
        texts.put("company", row.getString("company"));
        return Snippet.of(query, row.getString("language"), texts);
    }

    private static void putIfThere(Map<String, String> texts, String member, String text) {
        if (text != null) {
            texts.put(member, text);
        }
    }
}
