package dev.vitae.generation;

import static dev.vitae.generation.ResourceOwner.RESOURCES;
import static dev.vitae.generation.ResourceOwner.prompt;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workflows, prompts and configurations of agents that a person keeps. */
@GenerationServiceTest
class ResourcesTest {

    private final ResourceOwner ada = ResourceOwner.person();
    private final ResourceOwner bob = ResourceOwner.person();

    @Test
    void keepsWhatAPersonWritesDown() {
        JsonNode kept = ada.sees(
                ada.writes(
                        JsonNodes.read(
                                """
                {"name": " Tailor and check ", "description": "For Berlin",
                 "content": {"inputs": [{"name": "resume", "type": "resumeId"}, {"name": "vacancy", "type": "vacancyId"}],
                             "steps": [{"id": "tailored", "uses": "tailor",
                                        "with": {"resumeId": {"from": "input.resume"},
                                                 "vacancyId": {"from": "input.vacancy"}}}]},
                 "executionCount": 7, "forkCount": 7}""")));

        assertThat(kept.get("name").asText()).isEqualTo("Tailor and check");
        assertThat(kept.get("description").asText()).isEqualTo("For Berlin");
        assertThat(kept.get("resourceType").asText()).isEqualTo("workflow");
        assertThat(kept.at("/content/steps/0/uses").asText()).isEqualTo("tailor");
        assertThat(kept.get("isPublic").asBoolean()).isFalse();
        assertThat(kept.get("pinned").asBoolean()).isFalse();
        assertThat(kept.get("executionCount").asInt()).isZero();
        assertThat(kept.get("forkCount").asInt()).isZero();
        assertThat(kept.has("lastExecutedAt")).isFalse();
    }

    @Test
    void showsOthersWhatIsPublicAlone() {
        String location = ada.writes("Mine");
        assertThat(bob.status(location)).isEqualTo(404);

        ada.changes(location, "{\"isPublic\": true, \"pinned\": true}");

        JsonNode seen = bob.sees(location);
        assertThat(seen.get("isOwn").asBoolean()).isFalse();
        assertThat(seen.has("pinned")).isFalse();
        bob.patches(location, "{\"name\": \"Taken\"}").then().statusCode(404);
        bob.request().delete(location).then().statusCode(404);
        assertThat(ada.sees(location).get("name").asText()).isEqualTo("Mine");
    }

    @Test
    void changesWhatAPersonMayChangeAndNothingElse() {
        String location = ada.writes("Before");
        JsonNode before = ada.sees(location);

        JsonNode after = ada.changes(
                location,
                """
                {"name": "After", "description": "New", "pinned": true, "content": {"template": "Hello."},
                 "executionCount": 9, "forkCount": 9, "parentResourceId": "%s", "resourceType": "workflow"}"""
                        .formatted(UUID.randomUUID()));

        assertThat(after.get("name").asText()).isEqualTo("After");
        assertThat(after.at("/content/template").asText()).isEqualTo("Hello.");
        assertThat(after.at("/content/variables/0/name").asText()).isEqualTo("company");
        assertThat(after.get("pinned").asBoolean()).isTrue();
        for (String kept : new String[] {"executionCount", "forkCount", "resourceType", "createdAt"}) {
            assertThat(after.get(kept)).as(kept).isEqualTo(before.get(kept));
        }
        assertThat(after.has("parentResourceId")).isFalse();
        assertThat(after.get("updatedAt")).isNotEqualTo(before.get("updatedAt"));
    }

    @Test
    void losesNoChangeOfAnotherTab() {
        String location = ada.writes("Mine");
        String tag = ada.request().get(location).header("ETag");
        ada.changes(location, "{\"name\": \"Theirs\"}");

        for (String[] sent : new String[][] {{tag, "412", "stale"}, {"", "428", "if_match_missing"}}) {
            ada.request()
                    .header("If-Match", sent[0])
                    .contentType("application/merge-patch+json")
                    .body("{\"name\": \"Late\"}")
                    .patch(location)
                    .then()
                    .statusCode(Integer.parseInt(sent[1]))
                    .body(json("code", equalTo(sent[2])));
        }
        assertThat(ada.sees(location).get("name").asText()).isEqualTo("Theirs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "prompt       | {}                                                     | /content/template           | required",
                "prompt       | {\"template\": 5}                                      | /content/template           | wrong_type",
                "prompt       | {\"template\": \"{{a}}\"}                              | /content/template           | missing_variable",
                "prompt       | {\"template\": \"a\", \"code\": \"b\"}                 | /content/code               | unknown_member",
                "agent_config | {\"provider\": \"other\"}                              | /content/provider           | enum",
                "agent_config | {\"provider\": \"openai\", \"temperature\": 3}         | /content/temperature        | maximum",
                "workflow     | {\"steps\": []}                                        | /content/steps              | min_items",
                "workflow     | {\"steps\": [{\"id\": \"a\", \"uses\": \"delete\"}]}   | /content/steps/0/uses       | unknown_step",
                "workflow     | {\"steps\": [{\"id\": \"a\", \"uses\": \"parse\", \"with\": {\"text\": {}}}]} | /content/steps/0/with/text/from | required",
                "skill        | {}                                                     | /resourceType               | resource_type_unknown"
            })
    void saysWhereContentIsNotAsItsTypeHasIt(String type, String content, String pointer, String code) {
        ObjectNode body = prompt("Wrong").put("resourceType", type);
        body.set("content", JsonNodes.read(content));

        ada.posts(body)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("validation_failed")))
                .body(json("errors[*].pointer", hasItem(pointer)))
                .body(json("errors[*].code", hasItem(code)));
        assertThat(ada.names(RESOURCES + "?limit=5")).isEmpty();
    }

    @Test
    void refusesNamesAndTextsThatAreTooLong() {
        ObjectNode body = prompt("n".repeat(256)).put("description", "d".repeat(2_001));
        body.withObject("/content").put("template", "t".repeat(100_001));

        ada.posts(body)
                .then()
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/name", "/description", "/content")));
    }

    @Test
    void listsPinnedOnesFirstThenTheLastChanged() {
        ada.writes("First");
        String second = ada.writes("Second");
        ada.writes("Third");
        String fourth = ada.writes("Fourth");
        bob.shows("Not hers");
        ada.changes(second, "{\"pinned\": true}");
        ada.changes(fourth, "{\"description\": \"changed\"}");

        assertThat(ada.names(RESOURCES + "?limit=1")).containsExactly("Second", "Fourth", "Third", "First");
        ada.request()
                .get(RESOURCES + "?limit=1")
                .then()
                .header("Link", startsWith("<"))
                .body(json("items[0].content", equalTo(null)));
    }

    @Test
    void findsNamesAndDescriptionsInAnyCase() {
        ada.writes(prompt("Letter to a Bank").put("description", "ÜBERSETZT, 100% formal"));
        ada.writes("Greeting");
        ada.writes(
                JsonNodes.read(
                        """
                {"name": "Bank agent", "resourceType": "agent_config", "content": {"provider": "openai"}}"""));
        bob.shows("Bank of others");

        assertThat(found("bank")).containsExactly("Bank agent", "Letter to a Bank");
        assertThat(found("übersetzt")).containsExactly("Letter to a Bank");
        assertThat(found("0% F")).containsExactly("Letter to a Bank");
        assertThat(found("_")).isEmpty();
        assertThat(found("k a")).containsExactly("Bank agent");
        assertThat(ada.names(RESOURCES + "?limit=5&search=bank&resourceType=agent_config"))
                .containsExactly("Bank agent");
        ada.request()
                .get(RESOURCES + "?resourceType=skill")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("resource_type_invalid")));
        ada.request()
                .queryParam("search", "s".repeat(201))
                .get(RESOURCES)
                .then()
                .statusCode(400)
                .body(json("code", equalTo("search_invalid")));
        ada.request()
                .get(RESOURCES + "?cursor=AAAA")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("cursor_invalid")));
    }

    @Test
    void makesOneOfARequestThatIsSentTwice() {
        String key = UUID.randomUUID().toString();
        String body = prompt("Once").toString();
        String first = ada.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(RESOURCES)
                .asString();

        ada.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(RESOURCES)
                .then()
                .statusCode(201)
                .body(equalTo(first));
        assertThat(ada.names(RESOURCES + "?limit=5")).containsExactly("Once");
        String strangers = ResourceOwner.person()
                .request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(RESOURCES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        assertThat(ada.status(strangers)).isEqualTo(404);
    }

    @Test
    void keepsAsManyAsAPersonMayHave() throws SQLException {
        String shown = bob.shows("Shown");
        AppRole.update(
                "generation",
                ada.id,
                "insert into resources (id, user_id, name, content) select uuidv7(), '" + ada.id
                        + "', 'n', '{}' from generate_series(1, 199)");

        ada.writes("The last one");

        ada.posts(prompt("One more")).then().statusCode(409).body(json("code", equalTo("too_many_resources")));
        ada.request().post(shown + "/forks").then().statusCode(409);
        assertThat(bob.sees(shown).get("forkCount").asInt()).isZero();
    }

    @Test
    void tellsWhatChangedAndWhatIsGone() {
        String location = ada.writes("Mine");
        String id = location.substring(location.lastIndexOf('/') + 1);
        String stale = ada.request().get(location).header("ETag");
        int version =
                ada.changes(location, "{\"name\": \"Changed\"}").get("version").asInt();
        ada.changes(location, "{\"name\": \"Changed\"}");
        ada.request().header("If-Match", stale).delete(location).then().statusCode(412);
        ada.deletes(location);

        assertThat(ada.status(location)).isEqualTo(404);
        try (Events events = Events.connect()) {
            var told = events.await("vitae.generation.resource", all -> all.stream()
                    .anyMatch(event -> event.key().equals(id) && event.type().equals("ResourceDeleted")));
            var mine = told.stream().filter(event -> event.key().equals(id)).toList();
            assertThat(mine)
                    .extracting(event -> event.type())
                    .containsExactly("ResourceChanged", "ResourceChanged", "ResourceDeleted");
            JsonNode changed = JsonNodes.read(mine.get(1).data());
            assertThat(changed.get("version").asInt()).isEqualTo(version);
            assertThat(changed.get("userId").asText()).isEqualTo(ada.id.toString());
            ((ObjectNode) changed).put("tenantId", ada.id.toString());
            JsonNodes.assertFitsItsContract("ResourceChanged", changed.toString());
        }
    }

    @Test
    void answersItsNeighboursOfOnesOwnAlone() {
        JsonNode sample = JsonNodes.read(Contracts.http("generation", "resource"));
        String location = ada.writes(((ObjectNode) sample.deepCopy()).put("isPublic", true));
        String internal = "/internal/resources/" + location.substring(location.lastIndexOf('/') + 1);

        JsonNode answer = JsonNodes.read(service("generation.read", ada.id)
                .get(internal)
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(JsonNodes.members(answer)).containsExactlyInAnyOrderElementsOf(JsonNodes.members(sample));
        assertThat(answer.get("content")).isEqualTo(sample.get("content"));
        service("generation.read", bob.id).get(internal).then().statusCode(404);
        service("resume.read", ada.id).get(internal).then().statusCode(403);
    }

    private static RequestSpecification service(String scope, UUID actingFor) {
        return given().auth()
                .oauth2(TestTokens.service("sharing", scope))
                .header("Vitae-Acting-For", actingFor.toString());
    }

    private List<String> found(String search) {
        JsonNode page = JsonNodes.read(ada.request()
                .queryParam("search", search)
                .get(RESOURCES)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        return page.get("items").findValuesAsText("name");
    }
}
