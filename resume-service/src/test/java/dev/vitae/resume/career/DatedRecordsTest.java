package dev.vitae.resume.career;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.career.Records.EDUCATION;
import static dev.vitae.resume.career.Records.EXPERIENCE;
import static dev.vitae.resume.career.Records.add;
import static dev.vitae.resume.career.Records.list;
import static dev.vitae.resume.career.Records.patch;
import static dev.vitae.resume.career.Records.post;
import static dev.vitae.resume.career.Records.put;
import static dev.vitae.resume.career.Records.reorder;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.testkit.Json;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a person has worked, and what they have studied. */
@ResumeServiceTest
class DatedRecordsTest {

    private final UUID ada = UUID.randomUUID();

    @Test
    void keepsAJobAsItWasWritten() {
        String id = add(
                ada,
                EXPERIENCE,
                """
                {"title": "Engineer", "company": "Harbour", "location": " ", "startDate": "2021-04-15",
                 "isCurrent": true, "description": "Led things.\\nCut others."}""");

        as(ada).get(EXPERIENCE + "/" + id)
                .then()
                .statusCode(200)
                .body(json("title", equalTo("Engineer")))
                .body(json("company", equalTo("Harbour")))
                .body(json("location", nullValue()))
                .body(json("startDate", equalTo("2021-04-15")))
                .body(json("endDate", nullValue()))
                .body(json("isCurrent", equalTo(true)))
                .body(json("description", equalTo("Led things.\nCut others.")));
    }

    @Test
    void replacesAllOfAStudyAndChangesSome() {
        String path = EDUCATION + "/"
                + add(ada, EDUCATION, "{\"school\": \"Leipzig\", \"degree\": \"MSc\", \"startDate\": \"2012-10-01\"}");

        put(ada, path, "\"v0\"", "{\"school\": \"Universität Leipzig\", \"field\": \"Physics\", \"isCurrent\": true}")
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body(json("school", equalTo("Universität Leipzig")))
                .body(json("degree", nullValue()))
                .body(json("startDate", nullValue()));
        patch(ada, path, "\"v1\"", "{\"isCurrent\": null, \"endDate\": \"2015-03-31\"}")
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body(json("field", equalTo("Physics")))
                .body(json("isCurrent", equalTo(false)))
                .body(json("endDate", equalTo("2015-03-31")));

        as(ada).delete(path).then().statusCode(204);
        as(ada).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPERIENCE, EDUCATION})
    void listsCurrentOnesFirstThenTheLatestStartAndUnknownOnesLast(String path) {
        List<String> ids = new ArrayList<>();
        ids.add(add(ada, path, record(null, false)));
        ids.add(add(ada, path, record("2015-03-01", false)));
        ids.add(add(ada, path, record(null, true)));
        ids.add(add(ada, path, record("2020-01-01", false)));
        ids.add(add(ada, path, record("2012-01-01", true)));
        ids.add(add(ada, path, record("2015-03-01", false)));

        assertThat(list(ada, path, "id"))
                .containsExactly(ids.get(4), ids.get(2), ids.get(3), ids.get(5), ids.get(1), ids.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPERIENCE, EDUCATION})
    void leadsThroughAllPagesAlsoWhenRecordsGoMeanwhile(String path) {
        for (int i = 0; i < 3; i++) {
            add(ada, path, record(null, false));
            add(ada, path, record("2015-03-01", false));
            add(ada, path, record("2016-03-01", true));
        }
        List<Object> all = list(ada, path, "id");
        reorder(ada, path, List.of((String) all.get(5), (String) all.get(4)));
        all = list(ada, path, "id");

        List<Object> seen = new ArrayList<>();
        String next = null;
        do {
            var request = as(ada).queryParam("limit", 2);
            Json page = (next == null ? request : request.queryParam("cursor", next))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(Json.class);
            List<String> ids = page.get("items[*].id");
            seen.addAll(ids);
            next = page.get("next");
            as(ada).delete(path + "/" + ids.get(ids.size() - 1)).then().statusCode(204);
        } while (next != null);

        assertThat(seen).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPERIENCE, EDUCATION})
    void putsThoseOfOneStartInTheOrderThatIsAskedFor(String path) {
        String old = add(ada, path, record("2010-01-01", false));
        String first = add(ada, path, record("2015-03-01", false));
        String second = add(ada, path, record("2015-03-01", false));
        String third = add(ada, path, record("2015-03-01", false));

        assertThat(reorder(ada, path, List.of(old, first, second))).containsExactly(first, second, third, old);

        assertThat(list(ada, path, "id")).containsExactly(first, second, third, old);
    }

    @Test
    void refusesAnOrderOfWhatIsNotTheirs() {
        String mine = add(ada, EXPERIENCE, record(null, false));
        String hers = add(UUID.randomUUID(), EXPERIENCE, record(null, false));
        String order = EXPERIENCE + "/order";

        put(ada, order, null, Map.of("ids", List.of(mine, hers)))
                .statusCode(404)
                .body(json("code", equalTo("not_found")));
        put(ada, order, null, Map.of("ids", List.of(mine, mine)))
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/ids")))
                .body(json("errors[0].code", equalTo("unique_elements")));
        put(ada, order, null, "{\"ids\": [null]}").statusCode(422).body(json("errors[0].pointer", equalTo("/ids/0")));
        put(ada, order, null, "{}").statusCode(422).body(json("errors[0].pointer", equalTo("/ids")));
        put(ada, order, null, "{\"ids\": [\"42\"]}").statusCode(400).body(json("code", equalTo("malformed_json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42",
                "null",
                "{}",
                "{\"current\":true,\"start\":\"2015-03-01\",\"position\":1,\"name\":\"\"}",
                "{\"current\":true,\"start\":\"+999999999-01-01\",\"position\":1,\"name\":\"\",\"id\":\"0197a3c4-1b2d-7e55-8a3f-9c0d1e2f3a4b\"}"
            })
    void refusesACursorThatIsNoneOfOurs(String json) {
        String cursor = Base64.getUrlEncoder().encodeToString(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        as(ada).queryParam("cursor", cursor)
                .get(EXPERIENCE)
                .then()
                .statusCode(400)
                .body(json("code", equalTo("cursor_invalid")));
        as(ada).queryParam("cursor", "%").get(EXPERIENCE).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPERIENCE, EDUCATION})
    void areNoMoreThanMayBe(String path) throws SQLException {
        String copy = path.equals(EXPERIENCE)
                ? "insert into user_work_experience (id, user_id, title, company) "
                        + "select uuidv7(), '%s', 't', 'c' from generate_series(1, 199)"
                : "insert into user_education (id, user_id, school) "
                        + "select uuidv7(), '%s', 's' from generate_series(1, 99)";
        Rows.run(copy.formatted(ada));

        add(ada, path, record(null, false));

        post(ada, path, record(null, false)).statusCode(409).body(json("code", equalTo("record_limit")));
    }

    /** A job and a study at once: each kind takes what it knows. */
    private static Map<String, Object> record(String startDate, boolean isCurrent) {
        Map<String, Object> body =
                new HashMap<>(Map.of("title", "Engineer", "company", "Harbour", "school", "Leipzig"));
        body.put("startDate", startDate);
        body.put("isCurrent", isCurrent);
        return body;
    }
}
