package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.VACANCIES;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.Api.vacancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Json;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person looks for a vacancy by what it says. */
@VacancyServiceTest
class VacancySearchTest {

    private final UUID ada = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "developpeur   | Nous recherchons un développeur pour notre équipe.",
                "développeur   | Nous recherchons un developpeur pour notre equipe.",
                "Développeurs  | Nous recherchons une développeuse.",
                "Entwickler    | Wir suchen eine Entwicklerin.",
                "Entwicklerin  | Wir suchen einen Entwickler.",
                "Entwickler    | Wir suchen Entwickler*innen.",
                "geschaeftsfuehrer | Wir suchen eine Geschäftsführerin für unser Haus.",
                "engineers     | We are looking for an engineer.",
                "京都          | 東京都のチームで募集しています。",
                "エンジニア    | バックエンドエンジニアを募集しています。",
                "京            | 勤務地は東京です。",
                "工程师        | 我们正在招聘后端工程师。",
                "师            | 我们招聘后端工程师",
                "개발자        | 백엔드 개발자를 찾습니다.",
                "พัฒนา         | เรากำลังมองหานักพัฒนาซอฟต์แวร์",
                "ΜΗΧΑΝΙΚΟΣ     | Ζητείται μηχανικός λογισμικού.",
                "frontend      | We need a front-end developer.",
                "front-end     | We need a frontend developer.",
                "C++           | We write C++ and nothing else.",
                "r             | You know R well.",
                "the           | You know the tools."
            })
    void findsWhatIsWrittenInAnotherForm(String q, String description) {
        String id = collected("Acme", description);
        collected("Acme", "Nichts davon, rien, nada: 何もない。");

        assertThat(found(q)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "java kafka       | both",
                "\"kafka java\"   | both",
                "\"java kafka\"   |",
                "java -kafka      | java",
                "haskell or cobol |",
                "cobol or kafka   | both,kafka",
                "-kafka           | java",
                "java or          | both,java",
                "京東             |"
            })
    void readsAQueryAsAWebSearchWould(String q, String companies) {
        collected("java", "You write Java in 東京.");
        collected("kafka", "You run Kafka.");
        collected("both", "You run Kafka. Java would be nice, and Kafka Java clients.");

        List<String> found = list("q", q).getList("items[*].company");

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(companies == null ? List.of() : List.of(companies.split(",")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "\"", "or", "& | ! ()", "'\\%"})
    void showsEverythingWhereSignsAloneAreLookedFor(String q) {
        String id = collected("Acme", "text");

        assertThat(found(q)).containsExactly(id);
    }

    @Test
    void findsANameThatIsMisspeltAfterThoseThatAreNot() {
        String google = collected("Google", "You write Java.");
        String exact = collected("Acme", "You know Gogle, whatever that is.");
        collected("Initech", "You write reports.");

        assertThat(found("Gogle")).containsExactly(exact, google);
        assertThat(found("Gogle java")).containsExactly(google);
        assertThat(found("Gogle -java")).containsExactly(exact);
        assertThat(found("\"Gogle\"")).containsExactly(exact);
        assertThat(found("Gogle haskell")).isEmpty();
        assertThat(found("Goolge")).containsExactly(google);
        assertThat(found("goog")).containsExactly(google);
        assertThat(found("Initec -java or jva")).hasSize(1);
    }

    @Test
    void marksTheNameThatWasMeant() {
        collected("Google", "You write Java.");

        Json found = list("q", "Gogle");

        assertThat(found.getString("items[0].snippet.member")).isEqualTo("company");
        assertThat(found.getString("items[0].snippet.text")).isEqualTo("Google");
        assertThat(found.getInt("items[0].snippet.matches[0].end")).isEqualTo(6);
    }

    @Test
    void looksForMisspeltNamesOnlyWhereFewHaveTheWords() {
        for (int i = 0; i < 20; i++) {
            collected("Gogle", "text");
        }
        collected("Google", "text");

        Json found = list("q", "gogle");

        assertThat(found.getList("items[*].company")).hasSize(20).containsOnly("Gogle");
        assertThat(found.getString("next")).isNull();
    }

    @Test
    void putsFirstWhatWeighsMost() {
        String notes = collect(ada, body("A", "B", "text", "lighthouse"));
        String description = collect(ada, body("A", "B", "A lighthouse by the sea.", null));
        String company = collect(ada, body("Lighthouse", "B", "text", null));
        String position = collect(ada, body("A", "Lighthouse keeper", "text", null));

        assertThat(found("lighthouse")).containsExactly(position, company, description, notes);
    }

    @Test
    void showsThePlaceThatWasFound() {
        collected("Acme", "Wir sind ein Team.\nWir suchen eine Entwicklerin in Köln.");

        list("q", "entwickler").getList("items[*].snippet.text").forEach(text -> assertThat(text.toString())
                .contains("Team. Wir suchen eine Entwicklerin in Köln"));
        Json found = list("q", "entwickler");
        int start = found.getInt("items[0].snippet.matches[0].start");
        int end = found.getInt("items[0].snippet.matches[0].end");
        assertThat(found.getString("items[0].snippet.text").substring(start, end))
                .isEqualTo("Entwicklerin");
        assertThat(found.getString("items[0].snippet.member")).isEqualTo("description");
        assertThat(as(ada).get(VACANCIES).asString()).doesNotContain("snippet");
    }

    @Test
    void findsWhatAVacancySaysNowAndNoMore() {
        String id = collected("Acme", "You write Java.");
        as(ada).header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"description\": \"You write Haskell.\"}")
                .patch(VACANCIES + "/" + id)
                .then()
                .statusCode(200);

        assertThat(found("java")).isEmpty();
        assertThat(found("haskell")).containsExactly(id);
        as(ada).delete(VACANCIES + "/" + id).then().statusCode(204);
        assertThat(found("haskell")).isEmpty();
    }

    @Test
    void leadsThroughAllThatWasFoundPageByPage() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(collected(i % 2 == 0 ? "Lighthouse " + i : "Acme", "Lighthouse keepers wanted."));
        }

        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            var request = as(ada).queryParam("q", "lighthouse").queryParam("limit", 2);
            Json page = (next == null ? request : request.queryParam("cursor", next))
                    .get(VACANCIES)
                    .as(Json.class);
            seen.addAll(page.getList("items[*].id"));
            next = page.getString("next");
        } while (next != null);

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(seen).isEqualTo(found("lighthouse"));
    }

    @Test
    void findsNothingOfSomebodyElse() {
        collected("Acme", "You write Java.");

        as(UUID.randomUUID())
                .queryParam("q", "java")
                .get(VACANCIES)
                .then()
                .statusCode(200)
                .body(json("items", equalTo(List.of())));
    }

    @Test
    void readsWhatWasCollectedBeforeThereWasASearch() throws SQLException {
        UUID id = UUID.randomUUID();
        AppRole.update(
                "vacancy",
                ada,
                "insert into vacancies (id, user_id, company, company_key, description) values ('%s', '%s', 'Ärzte', 'ärzte', "
                                .formatted(id, ada)
                        + "'Wir suchen eine Entwicklerin.')");
        assertThat(found("entwickler")).isEmpty();

        AppRole.of("vacancy")
                .write(
                        Map.of("vitae.actor", "person"),
                        "insert into task (id, kind, subject_id, user_id) values (uuidv7(), 'vacancy.words', '%s', '%s')"
                                .formatted(id, ada));

        Awaitility.await().untilAsserted(() -> assertThat(found("entwickler")).containsExactly(id.toString()));
        vacancy(ada, id.toString()).body(json("language", equalTo("de")));
    }

    @Test
    void findsNothingByWordsThatAreMoreThanItTakes() {
        as(ada).queryParam("q", "x".repeat(201))
                .get(VACANCIES)
                .then()
                .statusCode(400)
                .body(json("code", equalTo("q_invalid")));
        as(ada).queryParam("q", "x ".repeat(100)).get(VACANCIES).then().statusCode(200);
    }

    private String collected(String company, String description) {
        return collect(ada, body(company, null, description, null));
    }

    private static Map<String, String> body(String company, String position, String description, String notes) {
        Map<String, String> body = new HashMap<>(Map.of("company", company, "description", description));
        if (position != null) {
            body.put("jobPosition", position);
        }
        if (notes != null) {
            body.put("notes", notes);
        }
        return body;
    }

    private static String collect(UUID user, Map<String, String> body) {
        return Api.collect(user, body).statusCode(201).extract().as(Json.class).get("id");
    }

    private List<String> found(String q) {
        return list("q", q).getList("items[*].id");
    }

    private Json list(String parameter, String value) {
        return as(ada).queryParam(parameter, value)
                .get(VACANCIES)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }
}
