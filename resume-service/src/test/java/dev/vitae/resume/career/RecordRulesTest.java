package dev.vitae.resume.career;

import static dev.vitae.resume.career.Records.EDUCATION;
import static dev.vitae.resume.career.Records.EXPERIENCE;
import static dev.vitae.resume.career.Records.SKILLS;
import static dev.vitae.resume.career.Records.add;
import static dev.vitae.resume.career.Records.patch;
import static dev.vitae.resume.career.Records.post;
import static dev.vitae.testkit.Json.json;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.resume.ResumeServiceTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record must be like to be kept. */
@ResumeServiceTest
class RecordRulesTest {

    private static final String JOB = "\"title\": \"t\", \"company\": \"c\"";

    private final UUID ada = UUID.randomUUID();

    /** {@code 255x} stands for so many characters. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "skills | {} | /name not_blank",
                "skills | {\"name\": \" \"} | /name not_blank",
                "skills | {\"name\": \"256x\"} | /name size",
                "skills | {\"name\": \"a\\u0007b\"} | /name pattern",
                "skills | {\"name\": \"a\\ud800b\"} | /name pattern",
                "skills | {\"name\": \"two\\nlines\"} | /name pattern",
                "skills | {\"name\": \"n\", \"category\": \"101x\"} | /category size",
                "skills | {\"name\": \"n\", \"proficiency\": \"wizard\"} | /proficiency pattern",
                "experience | {} | /company not_blank, /title not_blank",
                "experience | {\"title\": \"256x\", \"company\": \"256x\"} | /company size, /title size",
                "experience | {J, \"location\": \"256x\"} | /location size",
                "experience | {J, \"description\": \"10001x\"} | /description size",
                "experience | {J, \"description\": \"a\\u0001\"} | /description pattern",
                "experience | {J, \"startDate\": \"2021-04\"} | /startDate full_date",
                "experience | {J, \"startDate\": \"2021-02-29\"} | /startDate full_date",
                "experience | {J, \"endDate\": \"12021-02-01\"} | /endDate full_date",
                "experience | {J, \"startDate\": \"1.4.2021\", \"endDate\": \"soon\"} | /endDate full_date, /startDate full_date",
                "experience | {J, \"startDate\": \"2021-04-02\", \"endDate\": \"2021-04-01\"} | /endDate possible_period",
                "experience | {J, \"isCurrent\": true, \"endDate\": \"2021-04-01\"} | /endDate possible_period",
                "education | {} | /school not_blank",
                "education | {\"school\": \"s\", \"degree\": \"101x\"} | /degree size",
                "education | {\"school\": \"s\", \"field\": \"256x\"} | /field size",
                "education | {\"school\": \"s\", \"isCurrent\": true, \"endDate\": \"2021-04-01\"} | /endDate possible_period",
            })
    void pointsAtEveryMemberThatIsNotAsItShouldBe(String kind, String body, String errors) {
        post(ada, "/api/v1/" + kind, written(body))
                .statusCode(422)
                .body(json("code", equalTo("validation_failed")))
                .body(json("errors[*]['pointer', 'code']", equalTo(errors(errors))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "skills | {\"name\": \"255x\", \"category\": \"100x\", \"proficiency\": \"expert\"}",
                "skills | {\"name\": \"n\", \"category\": null, \"proficiency\": null}",
                "experience | {\"title\": \"255x\", \"company\": \"255x\", \"location\": \"255x\", \"description\": \"10000x\"}",
                "experience | {J, \"startDate\": \"2021-04-01\", \"endDate\": \"2021-04-01\", \"isCurrent\": false}",
                "experience | {J, \"startDate\": \"2024-02-29\", \"isCurrent\": true, \"unknown\": {\"a\": 1}}",
                "experience | {J, \"description\": \"• One\\n\\t• Two\"}",
                "education | {\"school\": \"255x\", \"degree\": \"100x\", \"field\": \"255x\", \"endDate\": \"9999-12-31\"}",
            })
    void keepsWhatIsJustAllowed(String kind, String body) {
        add(ada, "/api/v1/" + kind, written(body));
    }

    @Test
    void checksWhatComesOfAPatch() {
        String path = EXPERIENCE + "/" + add(ada, EXPERIENCE, "{" + JOB + ", \"startDate\": \"2021-04-01\"}");

        patch(ada, path, "*", "{\"endDate\": \"2020-01-01\"}")
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/endDate")));
        patch(ada, path, "*", "{\"title\": null}").statusCode(422).body(json("errors[0].pointer", equalTo("/title")));
        patch(ada, path, "*", "{\"title\": {}}")
                .statusCode(400)
                .body(json("code", equalTo("malformed_json")))
                .body(json("errors[0].pointer", equalTo("/title")));
    }

    @ParameterizedTest
    @ValueSource(strings = {SKILLS, EXPERIENCE, EDUCATION})
    void refusesABodyThatIsNoRecord(String path) {
        for (String body : List.of("[]", "{", "7", "{\"name\": 1, \"title\": [], \"school\": {}}")) {
            post(ada, path, body).statusCode(body.contains("name") && path.equals(SKILLS) ? 201 : 400);
        }
        for (String body : Arrays.asList("null", "")) {
            post(ada, path, body).statusCode(422).body(json("code", equalTo("validation_failed")));
        }
        patch(ada, path + "/" + UUID.randomUUID(), "*", Map.of()).statusCode(404);
    }

    private static List<Map<String, String>> errors(String text) {
        return Arrays.stream(text.split(", "))
                .map(error -> error.split(" "))
                .map(error -> Map.of("pointer", error[0], "code", error[1]))
                .toList();
    }

    private static String written(String body) {
        String text = body.replace("J,", JOB + ",");
        for (int length : new int[] {10_001, 10_000, 256, 255, 101, 100}) {
            text = text.replace("\"" + length + "x\"", "\"" + "x".repeat(length) + "\"");
        }
        return text;
    }
}
