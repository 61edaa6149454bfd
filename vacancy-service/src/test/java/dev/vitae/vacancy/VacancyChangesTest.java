package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.VACANCIES;
import static dev.vitae.vacancy.Api.VACANCY;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.Api.collect;
import static dev.vitae.vacancy.Api.collected;
import static dev.vitae.vacancy.Api.vacancy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person changes and removes what they have collected. */
@VacancyServiceTest
class VacancyChangesTest {

    private static final String TOPIC = "vitae.vacancy.vacancy";

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @Test
    void keepsAllThatIsSaidOfAVacancy() {
        String id = collected(ada);
        Map<String, String> all = Map.of(
                "company", "Acme",
                "jobPosition", "Entwicklerin",
                "description", "Wir suchen dich.",
                "url", "https://a.example/1",
                "notes", "Ask Grace",
                "location", "Köln",
                "salary", "70.000–85.000 €",
                "deadline", "2027-02-28",
                "language", "de",
                "source", "html");

        put(id, tag(id), all).statusCode(200).body(json("version", equalTo(1)));

        ValidatableResponse shown = vacancy(ada, id).body(json("title", equalTo("Acme (Entwicklerin)")));
        all.forEach((member, value) -> shown.body(json(member, equalTo(value))));
    }

    @Test
    void changesOnlyWhatAPatchNames() {
        String id = collected(ada);

        patch(id, tag(id), "{\"notes\": \"Ask Grace\", \"jobPosition\": null}")
                .statusCode(200)
                .body(json("notes", equalTo("Ask Grace")))
                .body(json("jobPosition", nullValue()))
                .body(json("title", equalTo("Acme")))
                .body(json("description", equalTo(VACANCY.get("description"))))
                .header("ETag", equalTo(tag(id)));
    }

    @Test
    void detectsTheLanguageUntilItsPersonSaysIt() {
        String id = collected(ada);
        vacancy(ada, id).body(json("language", equalTo("en")));

        patch(id, "*", "{\"description\": \"Wir suchen dich für unser Team.\"}").body(json("language", equalTo("de")));
        patch(id, "*", "{\"language\": \"nl\"}").body(json("language", equalTo("nl")));
        patch(id, "*", "{\"description\": \"Nous recherchons un développeur.\"}")
                .body(json("language", equalTo("nl")));
        patch(id, "*", "{\"language\": null}").body(json("language", equalTo("fr")));
    }

    @Test
    void saysThatItCameByFormUnlessItIsTold() {
        String id = collected(ada);
        vacancy(ada, id).body(json("source", equalTo("form")));

        put(id, tag(id), Map.of("company", "A", "description", "b", "source", "url"))
                .body(json("source", equalTo("url")));
        put(id, tag(id), Map.of("company", "A", "description", "b")).body(json("source", equalTo("url")));
    }

    @Test
    void refusesAChangeOfWhoWasOvertaken() {
        String id = collected(ada);
        String read = tag(id);
        patch(id, read, "{\"notes\": \"first\"}").statusCode(200);

        patch(id, read, "{\"notes\": \"second\"}")
                .statusCode(412)
                .header("ETag", equalTo(tag(id)))
                .body(json("code", equalTo("stale")))
                .body(json("current.notes", equalTo("first")))
                .body(json("current.version", equalTo(1)));
        put(id, read, VACANCY).statusCode(412);
        as(ada).header("If-Match", read).delete(VACANCIES + "/" + id).then().statusCode(412);

        vacancy(ada, id).body(json("notes", equalTo("first")));
    }

    @Test
    void asksForTheVersionThatAChangeIsBasedOn() {
        String id = collected(ada);

        as(ada).contentType(ContentType.JSON)
                .body(VACANCY)
                .put(VACANCIES + "/" + id)
                .then()
                .statusCode(428)
                .body(json("code", equalTo("if_match_missing")));
        as(ada).contentType("application/merge-patch+json")
                .body("{}")
                .patch(VACANCIES + "/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void letsOneOfManyChangesOfTheSameVersionWin() {
        String id = collected(ada);
        String read = tag(id);

        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> patch(id, read, "{\"notes\": \"change " + n + "\"}")
                        .extract()
                        .statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        vacancy(ada, id).body(json("version", equalTo(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/deadline | {'deadline': '2027-02-30'}",
                "/language | {'language': 'German'}",
                "/source   | {'source': 'fax'}",
                "/location | {'location': ''}",
                "/company  | {'company': null}"
            })
    void refusesAPatchThatLeavesAVacancyThatCannotBe(String pointer, String patch) {
        String id = collected(ada);

        patch(id, "*", patch.replace('\'', '"'))
                .statusCode(422)
                .body(json("code", equalTo("validation_failed")))
                .body(json("errors[*].pointer", equalTo(List.of(pointer))));

        vacancy(ada, id).body(json("version", equalTo(0)));
    }

    @Test
    void refusesAPatchThatIsNone() {
        String id = collected(ada);

        patch(id, "*", "[]").statusCode(400).body(json("code", equalTo("malformed_json")));
        patch(id, "*", "").statusCode(400).body(json("code", equalTo("malformed_json")));
    }

    @Test
    void tellsOfAChangeAndOfNoneThatIsNone() {
        String id = collected(ada);

        patch(id, "*", "{\"company\": \"Acme\"}").body(json("version", equalTo(0)));
        patch(id, "*", "{\"company\": \"Globex\"}").body(json("version", equalTo(1)));

        try (Events events = Events.connect()) {
            CloudEvent told = events.awaitOne(TOPIC, id, "VacancyUpdated");
            assertThat(told.data()).contains("\"vacancyVersion\": 1");
            assertThat(events.all(TOPIC))
                    .filteredOn(event -> event.key().equals(id) && event.type().equals("VacancyUpdated"))
                    .hasSize(1);
        }
    }

    @Test
    void removesAVacancyAndTellsOfIt() {
        String id = collected(ada);
        String other = collected(ada);

        as(ada).delete(VACANCIES + "/" + id).then().statusCode(204);

        vacancy(ada, id).statusCode(404);
        as(ada).delete(VACANCIES + "/" + id).then().statusCode(404);
        as(ada).get(VACANCIES).then().body(json("items[*].id", equalTo(List.of(other))));
        try (Events events = Events.connect()) {
            events.awaitOne(TOPIC, id, "VacancyDeleted");
        }
    }

    @Test
    void changesNothingOfSomebodyElse() {
        String id = collected(ada);

        as(bob).header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(VACANCY)
                .put(VACANCIES + "/" + id)
                .then()
                .statusCode(404);
        as(bob).header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"company\": \"Bob\"}")
                .patch(VACANCIES + "/" + id)
                .then()
                .statusCode(404);
        as(bob).delete(VACANCIES + "/" + id).then().statusCode(404).body(json("code", equalTo("not_found")));

        vacancy(ada, id).body(json("company", equalTo("Acme"))).body(json("version", equalTo(0)));
    }

    @Test
    void keepsNoMoreThanFiveThousandVacanciesOfAPerson() throws SQLException {
        AppRole.update(
                "vacancy",
                ada,
                "insert into vacancies (id, user_id, company, company_key, description) select uuidv7(), '" + ada
                        + "', 'Acme', 'acme', 'text' from generate_series(1, 4999)");
        String last = collected(ada);

        collect(ada, VACANCY).statusCode(409).body(json("code", equalTo("too_many_vacancies")));

        as(ada).delete(VACANCIES + "/" + last).then().statusCode(204);
        collect(ada, VACANCY).statusCode(201);
        as(ada).get(VACANCIES).then().body(json("items", not(hasSize(0))));
    }

    private String tag(String id) {
        return vacancy(ada, id).extract().header("ETag");
    }

    private ValidatableResponse put(String id, String ifMatch, Map<String, String> body) {
        return as(ada).header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(body)
                .put(VACANCIES + "/" + id)
                .then();
    }

    private ValidatableResponse patch(String id, String ifMatch, String body) {
        return as(ada).header("If-Match", ifMatch)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(VACANCIES + "/" + id)
                .then();
    }
}
