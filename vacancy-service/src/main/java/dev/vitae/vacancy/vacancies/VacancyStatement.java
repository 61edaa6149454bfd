package dev.vitae.vacancy.vacancies;

import dev.vitae.vacancy.search.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The statement of one page. It finds the page's ids first, in rows that are narrow, and reads what vacancies say of those
 * alone. A search reads all rows of the person in {@code vacancy_search}: see docs/adr/0030-search-reads-ones-own-rows.md.
 */
final class VacancyStatement {

    /** What has the words, from 1 on. The weights are those of notes, description, company and position. */
    private static final String EXACT =
            """
            exact as materialized (
              select w.vacancy_id, (1000000 * (1 + ts_rank('{0.05, 0.2, 0.7, 1}', w.words, a.query)))::int as relevance
              from vacancy_search w cross join asked a where w.user_id = $1 and w.words @@ a.query)""";

    /** What has names that are written nearly so comes after it: below 1, as a rank is. */
    private static final String NEAR =
            """
            select * from exact union all
            select w.vacancy_id, (1000000 * ts_rank('{0.05, 0.2, 0.7, 1}', w.words, a.near))::int
            from vacancy_search w cross join asked a
            where w.user_id = $1 and w.words @@ a.near and not w.words @@ a.query""";

    /** The names of the person's vacancies; none where enough of them have the words as they are written. */
    static final String NAMES =
            """
            select w.names from vacancy_search w where w.user_id = $1 and (
              select count(*) from (
                select from vacancy_search e where e.user_id = $1 and e.words @@ $2::text::tsquery limit 20) enough) < 20
            group by w.names""";

    private final List<Object> parameters = new ArrayList<>();
    private final String sql;

    VacancyStatement(
            UUID userId,
            VacancyFilter filter,
            Optional<SearchQuery> search,
            Optional<SearchQuery> near,
            int rows,
            Optional<VacancyCursor> after) {
        VacancyOrder order = filter.order();
        parameters.add(userId);
        String found = search.map(query -> found(query, near)).orElse("");
        boolean texts = search.isEmpty()
                || order.isOfTheRow()
                || filter.company().isPresent()
                || filter.language().isPresent();
        boolean scores = order.isByScore()
                || filter.generated().isPresent()
                || filter.minScore().isPresent();
        String id = texts ? "v.id" : "f.vacancy_id";
        List<String> where = new ArrayList<>();
        if (texts) {
            where.add("v.user_id = $1");
        }
        filter.company().ifPresent(name -> where.add("strpos(v.company_key, " + parameter(name) + ") > 0"));
        filter.language().ifPresent(tag -> where.add("v.language = " + parameter(tag)));
        filter.generated().ifPresent(there -> where.add("s.vacancy_id is " + (there ? "not null" : "null")));
        filter.minScore().ifPresent(score -> where.add("s.match_score_after >= " + parameter(score)));
        after.ifPresent(cursor -> where.add(order.behind(id, parameter(cursor.key()), parameter(cursor.id()))));
        sql = "with " + found
                + "page (id, key) as (select " + id + ", " + order.column() + " from "
                + (texts ? "vacancies v" + (search.isEmpty() ? "" : " join found f on f.vacancy_id = v.id") : "found f")
                + (scores ? " left join vacancy_scores s on s.vacancy_id = " + id + " and s.user_id = $1" : "")
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                + " order by " + order.by(order.column(), id) + " limit " + parameter(rows) + ") "
                + "select v.*, " + order.key().text() + " as place from page join vacancies v on v.id = page.id "
                + "where v.user_id = $1 order by " + order.by("page.key", "v.id");
    }

    String sql() {
        return sql;
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    private String found(SearchQuery query, Optional<SearchQuery> near) {
        String asked = parameter(query.exact()) + "::text::tsquery as query"
                + near.map(it -> ", " + parameter(it.exact()) + "::text::tsquery as near")
                        .orElse("");
        return "asked as materialized (select " + asked + "), " + EXACT + ", found as ("
                + (near.isPresent() ? NEAR : "select * from exact") + "), ";
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }
}
