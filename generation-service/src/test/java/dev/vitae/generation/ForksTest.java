package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.kit.secrets.LinkSecret;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people make out of what others show, and what is counted of it. */
@GenerationServiceTest
class ForksTest {

    @Stub("sharing")
    StubService sharing;

    private final ResourceOwner ada = ResourceOwner.person();
    private final ResourceOwner bob = ResourceOwner.person();

    @BeforeEach
    void sharingIsThere() {
        sharing.reset();
    }

    @Test
    void makesAResourceOfOnesOwnOutOfAPublicOne() {
        String parent = ada.shows("Parent");
        ada.changes(parent, "{\"pinned\": true}");

        JsonNode fork = bob.sees(bob.forks(parent));

        assertThat(fork.get("parentResourceId")).isEqualTo(ada.sees(parent).get("id"));
        assertThat(fork.get("content")).isEqualTo(ada.sees(parent).get("content"));
        assertThat(fork.get("name").asText()).isEqualTo("Parent");
        assertThat(fork.get("isPublic").asBoolean()).isFalse();
        assertThat(fork.get("pinned").asBoolean()).isFalse();
        assertThat(ada.sees(parent).get("forkCount").asInt()).isEqualTo(1);
        bob.request().post(ada.writes("Private") + "/forks").then().statusCode(404);
    }

    @Test
    void makesAResourceOfOnesOwnOutOfOneThatIsSharedByLink() {
        String parent = ada.writes("Private");
        ObjectNode permit = (ObjectNode) JsonNodes.read(Contracts.http("sharing", "fork-permit"));
        permit.set("resourceId", ada.sees(parent).get("id"));
        permit.put("userId", ada.id.toString());
        LinkSecret link = LinkSecret.random("vt_", new SecureRandom());
        sharing.answer("POST", "/internal/shares/forks", request -> {
            JsonNode asked = JsonNodes.read(request.body());
            boolean known =
                    asked.get("tokenHash").asText().equals(Base64.getEncoder().encodeToString(link.hash()))
                            && bob.id.toString().equals(request.headers().get("vitae-acting-for"));
            return !known
                    ? StubService.Answer.problem(404, "not_found")
                    : asked.path("passcode").asText().equals("wintergreen")
                            ? StubService.Answer.json(200, permit.toString())
                            : StubService.Answer.problem(403, "passcode_required");
        });

        bob.forksLink(link.secret(), "wintergreen").then().statusCode(201);
        String location = bob.forksLink(link.secret(), "wintergreen").header("Location");

        JsonNode fork = bob.sees(location);
        assertThat(fork.get("name").asText()).isEqualTo("Private");
        assertThat(fork.get("content")).isEqualTo(ada.sees(parent).get("content"));
        assertThat(fork.get("parentResourceId")).isEqualTo(ada.sees(parent).get("id"));
        assertThat(ada.sees(parent).get("forkCount").asInt()).isEqualTo(2);
        assertThat(bob.status(parent)).isEqualTo(404);
        bob.forksLink(link.secret(), null).then().statusCode(403).body(json("code", equalTo("passcode_required")));
        bob.forksLink(LinkSecret.random("vt_", new SecureRandom()).secret(), null)
                .then()
                .statusCode(404)
                .body(json("code", equalTo("not_found")));
        bob.forksLink("vt_nothing", null).then().statusCode(404);
        bob.forksLink("", null).then().statusCode(422);

        ada.deletes(parent);
        bob.forksLink(link.secret(), "wintergreen").then().statusCode(404);
        sharing.suffer(StubService.Outage.UNAVAILABLE);
        bob.forksLink(link.secret(), "wintergreen").then().statusCode(503);
        sharing.reset();
    }

    @Test
    void countsForksOfManyAtOnceExactlyAndThoseThatAreGoneNoMore() {
        String parent = ada.shows("Parent");
        int version = ada.sees(parent).get("version").asInt();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        List<HttpResponse<String>> answers = IntStream.range(0, 30)
                .mapToObj(person -> http.sendAsync(
                        HttpRequest.newBuilder(URI.create(parent + "/forks"))
                                .header("Authorization", "Bearer " + TestTokens.person(UUID.randomUUID(), "public"))
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        String mine = ada.forks(parent);

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(ada.sees(parent).get("forkCount").asInt()).isEqualTo(31);
        assertThat(ada.sees(parent).get("version").asInt()).isEqualTo(version);

        ada.deletes(mine);

        assertThat(ada.sees(parent).get("forkCount").asInt()).isEqualTo(30);
    }

    @Test
    void leavesForksWithoutAParentThatIsGone() {
        String parent = ada.shows("Parent");
        String fork = bob.forks(parent);
        JsonNode before = bob.sees(fork);

        ada.deletes(parent);

        JsonNode after = bob.sees(fork);
        assertThat(after.has("parentResourceId")).isFalse();
        assertThat(after.get("updatedAt")).isEqualTo(before.get("updatedAt"));
        bob.request().get(fork + "/diff").then().statusCode(404);
        bob.deletes(fork);
    }

    @Test
    void forgetsTheForksOfWhoIsErased() {
        String parent = ada.shows("Parent");
        String fork = bob.forks(parent);
        ada.forks(bob.shows("Of the one who goes"));
        assertThat(ada.sees(parent).get("forkCount").asInt()).isEqualTo(1);

        Erased.erase(bob.id);

        await().untilAsserted(() ->
                assertThat(ada.sees(parent).get("forkCount").asInt()).isZero());
        bob.request().get(fork).then().statusCode(401).body(json("code", equalTo("account_gone")));
        await().untilAsserted(() -> assertThat(ada.names(ResourceOwner.RESOURCES + "?limit=5&search=goes"))
                .containsExactly("Of the one who goes"));
        assertThat(ada.sees(ResourceOwner.RESOURCES + "?search=goes")
                        .at("/items/0")
                        .has("parentResourceId"))
                .isFalse();
    }

    @Test
    void showsWhatAForkCameOfAndWhatCameOfIt() {
        String parent = ada.shows("Parent");
        String child = bob.forks(parent);
        bob.changes(child, "{\"name\": \"Child\"}");
        String grandchild = bob.forks(child);
        bob.changes(grandchild, "{\"name\": \"Grandchild\"}");
        ada.forks(parent);

        assertThat(bob.names(grandchild + "/lineage?limit=5")).containsExactly("Grandchild", "Child", "Parent");
        assertThat(bob.names(parent + "/forks?limit=1")).containsExactly("Child");
        assertThat(bob.names(child + "/forks?limit=1")).containsExactly("Grandchild");
        assertThat(bob.sees(parent).get("forkCount").asInt()).isEqualTo(2);
        JsonNode nearest = bob.sees(parent + "/tree?limit=1");
        assertThat(nearest.get("items").findValuesAsText("name")).containsExactly("Child");
        JsonNode further =
                bob.sees(parent + "/tree?cursor=" + nearest.get("next").asText());
        assertThat(further.get("items").findValuesAsText("name")).containsExactly("Grandchild");
        assertThat(further.at("/items/0/depth").asInt()).isEqualTo(2);
        assertThat(further.at("/items/0/parentResourceId"))
                .isEqualTo(bob.sees(child).get("id"));
        assertThat(further.has("next")).isFalse();
        bob.request().get(parent + "/tree?cursor=abc").then().statusCode(400);

        ada.changes(parent, "{\"isPublic\": false}");

        assertThat(bob.names(grandchild + "/lineage?limit=5")).containsExactly("Grandchild", "Child");
        bob.request().get(parent + "/forks").then().statusCode(404);
        bob.request().get(parent + "/tree").then().statusCode(404);
        bob.request().get(child + "/diff").then().statusCode(404);
    }

    @Test
    void saysWhatAForkSaysOtherwiseThanItsParent() {
        String parent = ada.shows("Parent");
        String fork = bob.forks(parent);
        bob.changes(fork, "{\"description\": \"Mine\", \"content\": {\"template\": \"Write kindly to {{company}}.\"}}");

        JsonNode diff = bob.sees(fork + "/diff");

        assertThat(diff.get("parentResourceId")).isEqualTo(ada.sees(parent).get("id"));
        assertThat(diff.get("changes").findValuesAsText("path")).containsExactly("/description", "/content/template");
        assertThat(diff.at("/changes/0/kind").asText()).isEqualTo("added");
        assertThat(diff.at("/changes/1/words").findValuesAsText("fate")).containsExactly("same", "added", "same");
        assertThat(diff.at("/changes/1/words/1/text").asText()).isEqualTo("kindly ");
    }
}
