package dev.vitae.kit.problem;

import static dev.vitae.kit.probe.Api.as;
import static dev.vitae.kit.probe.Api.post;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitae.kit.KitTest;
import io.restassured.response.ValidatableResponse;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service made of the kit alone answers to what it cannot take. */
@KitTest
class ProblemsTest {

    private final UUID ada = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'word': 'a\\u0000b'}                              | /word",
                "{'word': 'a', 'tags': [{'name': 'b'}, {'name': '\\u0000'}]} | /tags/1/name",
                "{'word': 'a', 'notes': ['b', '\\u0000']}           | /notes/1",
                "{'word': 'a', 'byName': {'x/y': {'name': '\\u0000'}}} | /byName/x~1y/name",
                "{'word': 'a', 'tree': '\\u0000'}                   | /tree",
                "{'word': 'a', 'tree': {'b': [1, {'c': 'd\\u0000'}]}} | /tree/b/1/c"
            })
    void refusesACharacterThatCannotBeStored(String json, String pointer) {
        problem(post(ada, "/probe/words", json.replace('\'', '"')), 422, "validation_failed")
                .body(json("errors[*].pointer", contains(pointer)))
                .body(json("errors[*].code", contains("character_not_allowed")));
    }

    @Test
    void pointsAtTheMembersThatBreakARule() {
        String json =
                "{'word': ' ', 'tags': [{'name': 'ok'}, {'name': ''}], 'notes': ['ok', ''], 'byName': {'a/b~c': {'name': ''}}}";

        problem(post(ada, "/probe/words", json.replace('\'', '"')), 422, "validation_failed")
                .body(json("errors[*].pointer", contains("/byName/a~1b~0c/name", "/notes/1", "/tags/1/name", "/word")));
    }

    @Test
    void pointsAtTheBodyThatIsMissing() {
        problem(post(ada, "/probe/words", "null"), 422, "validation_failed")
                .body(json("errors[*].pointer", contains("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/words", "/probe/entities"})
    void saysOfDataThatTheDatabaseRefusesThatItIsNotValid(String path) {
        String longerThanTheTableTakes = "w".repeat(101);

        problem(post(ada, path, "{\"word\": \"" + longerThanTheTableTakes + "\"}"), 422, "validation_failed");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -1, 9_223_371_331_200_000_000L})
    void refusesACursorOutsideOfTime(long micros) {
        byte[] bytes = ByteBuffer.allocate(24).putLong(micros).array();
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        problem(as(ada).queryParam("cursor", cursor).get("/probe/words").then(), 400, "cursor_invalid");
    }

    @Test
    void refusesACharacterThatCannotBeStoredInAnAddress() {
        problem(address("/probe/words?cursor=a%00b"), 400, "character_not_allowed");
        problem(address("/probe/words?%00=a"), 400, "character_not_allowed");
        problem(address("/probe/versions%00/3"), 404, "not_found");
        address("/probe/words?other=%2500").statusCode(200);
    }

    @Test
    void saysThatNoAcceptableMediaTypeIsProduced() {
        problem(as(ada).accept("text/csv").get("/probe/words").then(), 406, "not_acceptable");
    }

    @Test
    void tellsAnAddressThatIsNoneFromAnIdThatNamesNothing() {
        problem(as(ada).get("/probe/nothing").then(), 404, "no_such_address");
        problem(as(ada).get("/probe/versions/not-a-number").then(), 404, "not_found");
    }

    @Test
    void namesWhatAnAddressTakesWhereItDoesNotTakeAMethod() {
        problem(as(ada).delete("/probe/words").then(), 405, "method_not_allowed")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
        problem(as(ada).delete("/probe/broken").then(), 405, "method_not_allowed")
                .header("Allow", "GET, HEAD, OPTIONS");
        as(ada).options("/probe/words").then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void keepsAnswersOutOfTheCachesOfOthers() {
        as(ada).get("/probe/words").then().statusCode(200).header("Cache-Control", containsString("private"));
    }

    @Test
    void logsWhatIsOurFault() {
        try (Logged logged = Logged.by(ProblemMappers.class)) {
            problem(as(ada).get("/probe/broken").then(), 502, "internal_error");

            assertThat(logged.failures())
                    .anyMatch(failure -> failure.getMessage().equals("the cause"));
        }
    }

    private ValidatableResponse address(String path) {
        return as(ada).urlEncodingEnabled(false).get(path).then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body(json("code", equalTo(code)))
                .body(json("traceId", notNullValue()));
    }
}
