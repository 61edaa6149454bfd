package dev.vitae.identity;

import static dev.vitae.identity.ProfileApi.PATH;
import static dev.vitae.identity.ProfileApi.body;
import static dev.vitae.identity.ProfileApi.bodyWith;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@IdentityServiceTest
class ProfileTest {

    private final ProfileApi ada = ProfileApi.ofSomeone();

    @Test
    void saysWhatIsMissingBeforeAnythingIsWritten() {
        ada.show()
                .statusCode(200)
                .body(json("complete", equalTo(false)))
                .body(json(
                        "missing", contains("firstName", "lastName", "email", "country", "searchRegion", "languages")))
                .body(json("languages", empty()))
                .body(json("phones", empty()))
                .body(json("email", nullValue()));
    }

    @Test
    void keepsWhatAPersonWrites() {
        // Given
        Map<String, Object> body = body();
        body.put("firstName", " Ada ");
        body.put("jobTitle", "Analyst");
        body.put("location", "London");
        body.put("country", "gb");
        body.put("profilePictureUrl", "https://example.com/ada.jpg");
        body.put("languages", List.of(Map.of("language", "English", "level", "c2"), language("Français", "fluent")));
        body.put(
                "phones",
                List.of(Map.of("number", "020 7946 0958", "label", "home"), Map.of("number", "+49 30 901820")));

        // When
        ValidatableResponse answer = ada.write(body);

        // Then
        answer.statusCode(201).header("ETag", "\"v0\"");
        ada.show()
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body(json("firstName", equalTo("Ada")))
                .body(json("fullName", equalTo("Ada Lovelace")))
                .body(json("jobTitle", equalTo("Analyst")))
                .body(json("location", equalTo("London")))
                .body(json("country", equalTo("GB")))
                .body(json("workFormat", equalTo("remote")))
                .body(json("profilePictureUrl", equalTo("https://example.com/ada.jpg")))
                .body(json("languages[*].level", contains("C2", "fluent")))
                .body(json("phones[*].number", contains("+442079460958", "+4930901820")))
                .body(json("phones[0].label", equalTo("home")))
                .body(json("complete", equalTo(true)))
                .body(json("missing", empty()))
                .body(json("revision", nullValue()));
    }

    @Test
    void isIncompleteWithoutEmailAndCountry() {
        Map<String, Object> body = body();
        body.remove("email");
        body.remove("country");

        ada.write(body)
                .statusCode(201)
                .body(json("complete", equalTo(false)))
                .body(json("missing", contains("email", "country")));
    }

    @Test
    void showsEachPersonTheirOwnAlone() {
        ProfileApi bob = ProfileApi.ofSomeone();
        ada.write(body()).statusCode(201);

        bob.show().body(json("firstName", nullValue())).body(json("complete", equalTo(false)));
        bob.write(bodyWith("firstName", "Bob")).statusCode(201);

        ada.show().body(json("firstName", equalTo("Ada")));
    }

    @Test
    void isReplacedAsAWholeByWhoHasReadIt() {
        ada.write(bodyWith("jobTitle", "Analyst"));

        ada.rewrite(bodyWith("firstName", "Augusta"))
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body(json("fullName", equalTo("Augusta Lovelace")))
                .body(json("jobTitle", nullValue()));
    }

    @Test
    void saysWhenItWasWrittenAndChanged() {
        Json first = ada.write(body()).extract().as(Json.class);

        Json second = ada.rewrite(bodyWith("firstName", "Augusta")).extract().as(Json.class);

        assertThat(second.getString("createdAt")).isEqualTo(first.getString("createdAt"));
        assertThat(Instant.parse(second.getString("updatedAt"))).isAfter(Instant.parse(first.getString("updatedAt")));
        assertThat(ada.show().extract().as(Json.class).getMap("$")).isEqualTo(second.getMap("$"));
    }

    @Test
    void takesBackWhatItShows() {
        ada.write(bodyWith("phones", List.of(Map.of("number", "030 901820"))));
        Json shown = ada.show().extract().as(Json.class);

        ada.rewrite(shown.getMap("$")).statusCode(200).header("ETag", "\"v0\"");
    }

    @Test
    void isNotReplacedByWhoHasNotReadIt() {
        ada.write(body());
        String read = ada.tag();
        ada.rewrite(bodyWith("firstName", "Augusta"));

        ada.write(body()).statusCode(428).body(json("code", equalTo("if_match_missing")));
        ada.as()
                .contentType("application/json")
                .header("If-Match", read)
                .body(body())
                .put(PATH)
                .then()
                .statusCode(412)
                .body(json("code", equalTo("stale")));
        ada.as()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(body())
                .put(PATH)
                .then()
                .statusCode(412)
                .body(json("code", equalTo("stale")));
        ada.show().body(json("firstName", equalTo("Augusta")));
    }

    @Test
    void isWrittenOnceByWhoWritesItTwiceAtTheSameMoment() {
        List<CompletableFuture<Integer>> writing = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> ada.write(body()).extract().statusCode()))
                .limit(4)
                .toList();

        assertThat(writing.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 428, 428, 428);
    }

    @Test
    void changesTheMembersOfAPatchAndNoOther() {
        ada.write(bodyWith("jobTitle", "Analyst"));

        ada.patch(
                        "{\"location\": \"London\", \"jobTitle\": null, \"languages\": [{\"language\": \"German\", \"level\": \"b1\"}]}")
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body(json("location", equalTo("London")))
                .body(json("jobTitle", nullValue()))
                .body(json("firstName", equalTo("Ada")))
                .body(json("languages", hasSize(1)))
                .body(json("languages[0].level", equalTo("B1")));
    }

    @Test
    void canBeWrittenFirstByAPatchThatHasItAll() {
        ada.patch("{\"firstName\": \"Ada\"}").statusCode(422);

        ada.patch(
                        """
                        {"firstName": "Ada", "lastName": "Lovelace", "searchRegion": "Berlin", "workFormat": "hybrid",
                         "languages": [{"language": "English", "level": "native"}]}""")
                .statusCode(200)
                .body(json("missing", contains("email", "country")));
    }

    @Test
    void refusesAPatchThatIsNone() {
        ada.write(body());

        ada.as()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(PATH)
                .then()
                .statusCode(428);
        for (String none : List.of("[]", "{", "\"text\"")) {
            ada.patch(none).statusCode(400).body(json("code", equalTo("malformed_json")));
        }
        ada.patch("{\"firstName\": null}").statusCode(422).body(json("errors[*].pointer", contains("/firstName")));
        ada.patch("{\"languages\": []}").statusCode(422).body(json("errors[*].pointer", contains("/languages")));
        ada.patch("{\"lastName\": \"a\\u0000b\"}")
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/lastName")));
        ada.show().header("ETag", "\"v0\"");
    }

    @Test
    void answersNotModifiedToWhoHasItAlready() {
        for (int i = 0; i < 2; i++) {
            ada.as().header("If-None-Match", ada.tag()).get(PATH).then().statusCode(304);
            ada.write(body());
        }
    }

    @Test
    void announcesEachChangeWithItsVersion() throws Exception {
        // Given
        UUID user = Accounts.userOf(ada.token());
        Map<String, Object> body = body();
        body.remove("email");

        // When
        ada.write(body);
        ada.rewrite(body());
        ada.rewrite(body());

        // Then
        try (Events events = Events.connect()) {
            events.awaitOne("vitae.identity.user", user.toString(), "ProfileUpdated");
        }
        List<String> payloads = Accounts.rows(
                "select payload::text from outbox where key = '%s' and type = 'ProfileUpdated' order by seq"
                        .formatted(user));
        assertThat(payloads).as("a change that changes nothing is none").hasSize(2);
        payloads.forEach(EventContract.of("ProfileUpdated")::check);
        assertThat(payloads)
                .extracting(payload -> Json.of(payload).getMap("$"))
                .containsExactly(
                        Map.of("userId", user.toString(), "profileVersion", 0, "complete", false),
                        Map.of("userId", user.toString(), "profileVersion", 1, "complete", true));
    }

    @Test
    void isNotKeptOfAUserWhoIsGone() throws Exception {
        Accounts.change("delete from users where id = '%s'".formatted(Accounts.userOf(ada.token())));

        ada.write(body()).statusCode(401).body(json("code", equalTo("account_gone")));
    }

    @Test
    void isNobodysWithoutAToken() {
        given().get(PATH).then().statusCode(401).body(json("code", equalTo("token_missing")));
    }

    private static Map<String, String> language(String name, String level) {
        return Map.of("language", name, "level", level);
    }
}
