package dev.vitae.vacancy.vacancies;

import dev.vitae.vacancy.search.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The statement of one page. It finds the page's ids first, from rows that are narrow, and reads what vacancies say of those
 * alone. A search reads all rows of the person in {@code vacancy_search}: see docs/adr/0030-search-reads-ones-own-rows.md.
 */
final class VacancyStatement {

    /** Weights of notes, description, company and position; between a found word and a misspelt one lies 1. */
    private static final String FOUND =
            """
            asked as materialized (select $%1$d::text::tsquery as exact), found as (
              select w.vacancy_id, (1000000 * (1 + ts_rank('{0.05, 0.2, 0.7, 1}', w.words, a.exact)))::int as relevance
              from vacancy_search w cross join asked a where w.user_id = $1 and w.words @@ a.exact)""";

    private static final String FOUND_OR_MISSPELT =
            """
            asked as materialized (select $%1$d::text::tsquery as exact), parts as materialized (
              select grp, word, query::tsquery as query from unnest($%2$d::int[], $%3$d::text[], $%4$d::text[]) as p(grp, word, query)
            ), found as (
              select w.vacancy_id, (1000000 * case when w.words @@ a.exact
                then 1 + ts_rank('{0.05, 0.2, 0.7, 1}', w.words, a.exact) else m.likeness end)::int as relevance
              from vacancy_search w cross join asked a left join lateral (
                select max(likeness) as likeness from (
                  select min(case when w.words @@ query then 1 when word <> '' then word_similarity(word, w.names) else 0 end)
                    as likeness
                  from parts group by grp) g
              ) m on not w.words @@ a.exact
              where w.user_id = $1 and (w.words @@ a.exact or m.likeness >= 0.5))""";

    private final List<Object> parameters = new ArrayList<>();
    private final String sql;

    VacancyStatement(
            UUID userId, VacancyFilter filter, Optional<SearchQuery> search, int rows, Optional<VacancyCursor> after) {
        VacancyOrder order = filter.order();
        parameters.add(userId);
        String found = search.map(this::found).orElse(null);
        List<String> where = new ArrayList<>(List.of("v.user_id = $1"));
        filter.company().ifPresent(name -> where.add("strpos(v.company_key, " + parameter(name) + ") > 0"));
        filter.language().ifPresent(tag -> where.add("v.language = " + parameter(tag)));
        filter.generated().ifPresent(there -> where.add("s.vacancy_id is " + (there ? "not null" : "null")));
        filter.minScore().ifPresent(score -> where.add("s.match_score_after >= " + parameter(score)));
        after.ifPresent(cursor -> {
            parameter(cursor.key());
            where.add(order.behind(parameters.size()));
            parameter(cursor.id());
        });
        boolean scores = filter.generated().isPresent() || filter.minScore().isPresent() || order.isByScore();
        sql = "with " + (found == null ? "" : found + ", ")
                + "page as (select v.id, " + order.column() + " as key from vacancies v"
                + (found == null ? "" : " join found f on f.vacancy_id = v.id")
                + (scores ? " left join vacancy_scores s on s.vacancy_id = v.id and s.user_id = $1" : "")
                + " where " + String.join(" and ", where)
                + " order by " + order.by("key", "v.id")
                + " limit " + parameter(rows) + ") "
                + "select v.*, " + order.key().text() + " as place from page join vacancies v using (id) "
                + "where v.user_id = $1 order by " + order.by("page.key", "v.id");
    }

    String sql() {
        return sql;
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    private String found(SearchQuery query) {
        parameter(query.exact());
        int first = parameters.size();
        if (query.parts().isEmpty()) {
            return FOUND.formatted(first);
        }
        parameters.add(query.parts().stream().map(SearchQuery.Part::group).toArray(Integer[]::new));
        parameters.add(query.parts().stream().map(SearchQuery.Part::word).toArray(String[]::new));
        parameters.add(query.parts().stream().map(SearchQuery.Part::query).toArray(String[]::new));
        return FOUND_OR_MISSPELT.formatted(first, first + 1, first + 2, first + 3);
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }
}
