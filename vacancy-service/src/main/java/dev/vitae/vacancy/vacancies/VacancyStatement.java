package dev.vitae.vacancy.vacancies;

import dev.vitae.vacancy.search.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The statement of one page. It finds the page's ids first, in rows that are narrow, and reads what vacancies say of those
 * alone. A search reads all rows of the person in {@code vacancy_search}: see docs/adr/0030-search-reads-ones-own-rows.md.
 */
final class VacancyStatement {

    /** What has the words. The weights are those of notes, description, company and position. */
    private static final String EXACT =
            """
            exact as materialized (
              select w.vacancy_id, (1000000 * (1 + ts_rank('{0.05, 0.2, 0.7, 1}', w.words, a.query)))::int as relevance
              from vacancy_search w cross join asked a where w.user_id = $1 and w.words @@ a.query)""";

    /** What has names that are written nearly so comes after it, and is looked for only where few have the words. */
    private static final String OR_MISSPELT =
            """
            select vacancy_id, relevance from exact union all
            select n.vacancy_id, (1000000 * n.likeness)::int from (
              select w.vacancy_id, %s as likeness from vacancy_search w cross join asked a
              where (select count(*) from exact) < 20 and w.user_id = $1 and not w.words @@ a.query) n
            where n.likeness >= 0.5""";

    private final List<Object> parameters = new ArrayList<>();
    private final String sql;

    VacancyStatement(
            UUID userId, VacancyFilter filter, Optional<SearchQuery> search, int rows, Optional<VacancyCursor> after) {
        VacancyOrder order = filter.order();
        parameters.add(userId);
        String found = search.map(this::found).orElse("");
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

    private String found(SearchQuery query) {
        List<String> asked = new ArrayList<>();
        asked.add(parameter(query.exact()) + "::text::tsquery as query");
        String found =
                query.parts().isEmpty() ? "select * from exact" : OR_MISSPELT.formatted(likeness(query.parts(), asked));
        return "asked as materialized (select " + String.join(", ", asked) + "), " + EXACT + ", found as (" + found
                + "), ";
    }

    /** Of a group as much as the part has that is least like it, of several groups that of the best. */
    private String likeness(List<SearchQuery.Part> parts, List<String> asked) {
        Map<Integer, List<String>> groups = new TreeMap<>();
        for (SearchQuery.Part part : parts) {
            int number = asked.size();
            asked.add(parameter(part.query()) + "::text::tsquery as query" + number);
            asked.add(parameter(part.word()) + "::text as word" + number);
            String nearly = part.word().isEmpty() ? "0" : "word_similarity(a.word" + number + ", w.names)";
            groups.computeIfAbsent(part.group(), group -> new ArrayList<>())
                    .add("case when w.words @@ a.query" + number + " then 1 else " + nearly + " end");
        }
        return groups.values().stream()
                .map(group -> "least(" + String.join(", ", group) + ")")
                .collect(Collectors.joining(", ", "greatest(", ")"));
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }
}
