package dev.vitae.identity;

import static dev.vitae.identity.ProfileApi.body;
import static dev.vitae.identity.ProfileApi.bodyWith;
import static dev.vitae.testkit.Json.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@IdentityServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfileRulesTest {

    private static final Map<String, String> ENGLISH = Map.of("language", "English", "level", "C1");

    private final ProfileApi ada = ProfileApi.ofSomeone();

    @ParameterizedTest
    @MethodSource
    void pointsAtWhatIsWrong(String pointer, String member, Object value) {
        ada.write(bodyWith(member, value))
                .statusCode(422)
                .contentType("application/problem+json")
                .body(json("code", equalTo("validation_failed")))
                .body(json("errors[*].pointer", contains(pointer)));
    }

    static Stream<Arguments> pointsAtWhatIsWrong() {
        return Stream.of(
                wrong("firstName", null),
                wrong("firstName", ""),
                wrong("firstName", " \u2003"),
                wrong("firstName", "a".repeat(101)),
                wrong("firstName", "Ada\nLovelace"),
                wrong("firstName", "a\u0000b"),
                wrong("lastName", null),
                wrong("lastName", "a".repeat(101)),
                wrong("searchRegion", null),
                wrong("searchRegion", "a".repeat(101)),
                wrong("email", ""),
                wrong("email", "ada"),
                wrong("email", "ada@example"),
                wrong("email", "a da@example.com"),
                wrong("email", "a".repeat(244) + "@example.com"),
                wrong("jobTitle", "a".repeat(256)),
                wrong("jobTitle", ""),
                wrong("location", "a".repeat(256)),
                wrong("country", "XX"),
                wrong("country", "Germany"),
                wrong("country", "DEU"),
                wrong("country", "ß"),
                wrong("country", ""),
                wrong("workFormat", null),
                wrong("workFormat", "sometimes"),
                wrong("profilePictureUrl", "javascript:alert(1)"),
                wrong("profilePictureUrl", "https://example.com/" + "a".repeat(2048)),
                wrong("profilePictureUrl", "/api/v1/me/profile/picture"),
                wrong("languages", null),
                wrong("languages", List.of()),
                wrong("languages", Collections.nCopies(21, ENGLISH)),
                Arguments.of("/languages/1", "languages", Arrays.asList(ENGLISH, null)),
                Arguments.of("/languages/0/level", "languages", List.of(Map.of("language", "English"))),
                Arguments.of(
                        "/languages/1/language", "languages", List.of(ENGLISH, Map.of("language", "", "level", "C1"))),
                Arguments.of(
                        "/languages/0/level",
                        "languages",
                        List.of(Map.of("language", "English", "level", "a".repeat(51)))),
                Arguments.of("/phones", "phones", Collections.nCopies(11, phone("+49 30 901820"))),
                Arguments.of("/phones/0/number", "phones", List.of(phone("call me"))),
                Arguments.of("/phones/0/number", "phones", List.of(phone("12"))),
                Arguments.of("/phones/0/number", "phones", List.of(phone(""))),
                Arguments.of("/phones/0/number", "phones", List.of(phone("+49 30 901820 ext. 12"))),
                Arguments.of("/phones/1/number", "phones", List.of(phone("+49 30 901820"), phone("+999 123456"))),
                Arguments.of("/phones/0/number", "phones", List.of(Map.of("label", "home"))),
                Arguments.of(
                        "/phones/0/label",
                        "phones",
                        List.of(Map.of("number", "+49 30 901820", "label", "a".repeat(51)))));
    }

    @Test
    void pointsAtAllThatIsWrongAtOnce() {
        Map<String, Object> body = body();
        body.put("firstName", "a".repeat(101));
        body.put("country", "XX");
        body.put("phones", List.of(phone("nonsense")));
        body.put("languages", List.of());

        ada.write(body)
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/country", "/firstName", "/languages", "/phones/0/number")));
    }

    @Test
    void findsFaultWithAMillionLanguagesOnce() {
        String million = "[" + "{},".repeat(300_000) + "{}]";

        ada.write("{\"languages\": " + million + "}")
                .statusCode(422)
                .body(json("errors[?(@.pointer == '/languages')]", hasSize(1)))
                .body(json("errors.length()", lessThan(60)));
    }

    /** A pattern that looks at it again from each of its dots would take for ever. */
    @Test
    void refusesALongAddressAtOnce() {
        ada.write(bodyWith("email", "a@" + "a.".repeat(300_000) + "@"))
                .statusCode(422)
                .body(json("errors[*].pointer", everyItem(equalTo("/email"))));
    }

    @Test
    void needsACountryCodeWhereNoCountryIsWritten() {
        Map<String, Object> body = bodyWith("phones", List.of(phone("030 901820")));
        body.remove("country");

        ada.write(body).statusCode(422).body(json("errors[*].pointer", contains("/phones/0/number")));
    }

    private static Arguments wrong(String member, Object value) {
        return Arguments.of("/" + member, member, value);
    }

    private static Map<String, String> phone(String number) {
        return Map.of("number", number);
    }
}
