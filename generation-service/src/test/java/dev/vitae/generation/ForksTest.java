package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people make out of what others show, and what is counted of it. */
@GenerationServiceTest
class ForksTest {

    private final ResourceOwner ada = ResourceOwner.person();
    private final ResourceOwner bob = ResourceOwner.person();

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
