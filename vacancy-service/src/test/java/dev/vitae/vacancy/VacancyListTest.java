package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.VACANCIES;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.Api.collect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Json;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person looks through their vacancies, in an order and with filters of their choice. */
@VacancyServiceTest
class VacancyListTest {

    private final UUID ada = UUID.randomUUID();
    private final Map<String, String> ids = new LinkedHashMap<>();

    /** By company, in the order in which they come; Émile and acme have scores. */
    @BeforeEach
    void collectSome() throws SQLException {
        for (String[] vacancy : new String[][] {
            {"Zeta", "You write Java."},
            {"Émile", "Nous recherchons un développeur."},
            {"acme", "Wir suchen dich."},
            {"Acme", "You write Java."}
        }) {
            ids.put(
                    vacancy[0],
                    collect(ada, Map.of("company", vacancy[0], "description", vacancy[1]))
                            .extract()
                            .as(Json.class)
                            .get("id"));
        }
        score("Émile", 80);
        score("acme", 40);
        as(ada).header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"notes\": \"changed\"}")
                .patch(VACANCIES + "/" + ids.get("Zeta"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-createdAt | Acme,acme,Émile,Zeta",
                "createdAt  | Zeta,Émile,acme,Acme",
                "-updatedAt | Zeta,Acme,acme,Émile",
                "updatedAt  | Émile,acme,Acme,Zeta",
                "company    | acme,Acme,Émile,Zeta",
                "-company   | Zeta,Émile,Acme,acme",
                "-score     | Émile,acme,Acme,Zeta"
            })
    void leadsThroughThemInTheOrderThatIsAskedFor(String sort, String companies) {
        List<String> expected = List.of(companies.split(","));

        assertThat(companies(as(ada).queryParam("sort", sort))).containsExactlyElementsOf(expected);

        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            var request = as(ada).queryParam("sort", sort).queryParam("limit", 1);
            Json page = (next == null ? request : request.queryParam("cursor", next))
                    .get(VACANCIES)
                    .as(Json.class);
            seen.addAll(page.getList("items[*].company"));
            next = page.getString("next");
        } while (next != null);
        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "company   | ACM   | Acme,acme",
                "company   | emile | Émile",
                "company   | %     |",
                "language  | fr    | Émile",
                "language  | en    | Acme,Zeta",
                "generated | true  | acme,Émile",
                "generated | false | Acme,Zeta",
                "minScore  | 41    | Émile",
                "minScore  | 0     | acme,Émile",
                "minScore  | 81    |"
            })
    void showsThoseThatAFilterLetsThrough(String parameter, String value, String companies) {
        assertThat(companies(as(ada).queryParam(parameter, value)))
                .containsExactlyElementsOf(companies == null ? List.of() : List.of(companies.split(",")));
    }

    @Test
    void combinesASearchWithFiltersAndAnOrder() {
        assertThat(companies(as(ada).queryParam("q", "java or dich").queryParam("sort", "company")))
                .containsExactly("acme", "Acme", "Zeta");
        assertThat(companies(as(ada).queryParam("q", "java or dich").queryParam("generated", true)))
                .containsExactly("acme");
        assertThat(companies(as(ada).queryParam("q", "java or dich").queryParam("minScore", 50)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sort, name, sort_invalid",
        "sort, -relevance, sort_invalid",
        "language, German, language_invalid",
        "generated, yes, generated_invalid",
        "minScore, 101, min_score_invalid",
        "minScore, -1, min_score_invalid"
    })
    void refusesAFilterThatNamesNothing(String parameter, String value, String code) {
        as(ada).queryParam(parameter, value)
                .get(VACANCIES)
                .then()
                .statusCode(400)
                .body(json("code", equalTo(code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"company", "-score", "-createdAt"})
    void refusesACursorOfAnotherOrder(String sort) {
        String cursor = as(ada).queryParam("limit", 1)
                .queryParam("sort", "-updatedAt")
                .get(VACANCIES)
                .as(Json.class)
                .getString("next");

        as(ada).queryParam("sort", sort)
                .queryParam("cursor", cursor)
                .get(VACANCIES)
                .then()
                .statusCode(400)
                .body(json("code", equalTo("cursor_invalid")));
    }

    private void score(String company, int score) throws SQLException {
        AppRole.of("vacancy")
                .write(
                        Map.of("vitae.actor", "consumer"),
                        ("insert into vacancy_scores (vacancy_id, user_id, generation_id, match_score_before, "
                                        + "match_score_after, generated_at) values ('%s', '%s', uuidv7(), 1, %d, now())")
                                .formatted(ids.get(company), ada, score));
    }

    private static List<String> companies(RequestSpecification request) {
        return request.get(VACANCIES)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .getList("items[*].company");
    }
}
