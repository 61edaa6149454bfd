package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@SharingServiceTest
class OwnSharesTest extends SharingTest {

    @Test
    void listsOnesSharesNewestFirstPageByPageAndByWhatTheyShow() {
        Created first = created(Map.of("kind", "resume", "subjectId", resumeId));
        Created second = created(Map.of("kind", "skill_resume"));
        Created third = created(Map.of("kind", "resume", "subjectId", resumeId));

        String next = as(ada).get("/api/v1/shares?limit=2")
                .then()
                .statusCode(200)
                .body(json(
                        "items[*].id",
                        contains(third.id().toString(), second.id().toString())))
                .extract()
                .as(Json.class)
                .get("next");
        as(ada).get("/api/v1/shares?limit=2&cursor=" + next)
                .then()
                .body(json("items[*].id", contains(first.id().toString())))
                .body(json("next", nullValue()));
        as(ada).get("/api/v1/shares?kind=skill_resume")
                .then()
                .body(json("items[*].id", contains(second.id().toString())));
        as(ada).get("/api/v1/shares?subjectId=" + resumeId)
                .then()
                .body(json(
                        "items[*].id",
                        contains(third.id().toString(), first.id().toString())));
        as(ada).get("/api/v1/shares?kind=diary").then().statusCode(400).body(json("code", equalTo("kind_invalid")));
    }

    @Test
    void hasRoomForAsManyInForceAsThereMayBe() {
        Map<String, ?> wanted = Map.of("kind", "resume", "subjectId", resumeId);
        Created first = created(wanted);
        for (int i = 1; i < 12; i++) {
            created(wanted);
        }

        share(wanted).statusCode(409).body(json("code", equalTo("too_many_shares")));

        as(ada).delete("/api/v1/shares/" + first.id()).then().statusCode(204);
        share(wanted).statusCode(201);
    }

    @Test
    void nobodyElseSeesOrEndsThem() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));
        UUID eve = UUID.randomUUID();

        as(eve).get("/api/v1/shares").then().statusCode(200).body(json("items", hasSize(0)));
        as(eve).get("/api/v1/shares/" + share.id()).then().statusCode(404).body(json("code", equalTo("not_found")));
        as(eve).delete("/api/v1/shares/" + share.id()).then().statusCode(404);

        visit(share.shareToken()).then().statusCode(200);
    }

    @Test
    void tellsServicesThatActForTheirPersonWhatTheyShow() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));
        String internal = "/internal/shares/" + share.id();

        Json answer = service("sharing.read", ada)
                .get(internal)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);

        assertThat(answer.getMap("$").keySet())
                .isEqualTo(
                        Json.of(Contracts.http("sharing", "share")).getMap("$").keySet());
        assertThat(answer.getString("kind")).isEqualTo("resume");
        assertThat(answer.getString("subjectId")).isEqualTo(resumeId.toString());
        assertThat(answer.getInt("subjectVersion")).isEqualTo(1);
        service("sharing.read", UUID.randomUUID()).get(internal).then().statusCode(404);
        service("resume.read", ada).get(internal).then().statusCode(403);
        as(ada).get(internal).then().statusCode(403);
        as(ada).delete("/api/v1/shares/" + share.id()).then().statusCode(204);
        service("sharing.read", ada).get(internal).then().statusCode(200).body(json("subjectVersion", nullValue()));
    }

    private static RequestSpecification service(String scope, UUID actingFor) {
        return given().auth()
                .oauth2(TestTokens.service("vacancy", scope))
                .header("Vitae-Acting-For", actingFor.toString());
    }

    @Test
    void asksForATokenThatIsValid() {
        given().get("/api/v1/shares").then().statusCode(401).body(json("code", equalTo("token_missing")));
        given().header("Authorization", "Bearer " + TestTokens.expired(ada))
                .get("/api/v1/shares")
                .then()
                .statusCode(401)
                .body(json("code", equalTo("token_expired")));
    }

    @Test
    void revokingEndsAShareAtOnceAndOnlyOnce() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));

        as(ada).delete("/api/v1/shares/" + share.id()).then().statusCode(204);
        as(ada).delete("/api/v1/shares/" + share.id()).then().statusCode(204);

        visit(share.shareToken()).then().statusCode(404);
        as(ada).get("/api/v1/shares/" + share.id()).then().body(json("status", equalTo("revoked")));
        try (Events events = Events.connect()) {
            String key = share.id().toString();
            events.awaitOne("vitae.sharing.share", key, "ShareEnded");
            assertThat(events.all("vitae.sharing.share"))
                    .filteredOn(event -> event.key().equals(key))
                    .extracting(event -> event.type())
                    .containsExactly("ShareCreated", "ShareEnded");
        }
    }

    @Test
    void revokingManyTimesAtOnceIsRevokingOnce() throws Exception {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));
        Callable<Integer> revoke =
                () -> as(ada).delete("/api/v1/shares/" + share.id()).statusCode();

        var threads = Executors.newFixedThreadPool(12);
        List<Integer> answers = threads.invokeAll(Collections.nCopies(12, revoke)).stream()
                .map(SharingTest::done)
                .toList();
        threads.shutdown();

        assertThat(answers).containsOnly(204);
        assertThat(AppRole.of("sharing")
                        .read(
                                Map.of("vitae.actor", "relay"),
                                "select 1 from outbox where type = 'ShareEnded' and key = '%s'".formatted(share.id())))
                .hasSize(1);
    }

    @Test
    void publishesWhatItsContractsSay() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));
        as(ada).delete("/api/v1/shares/" + share.id());

        try (Events events = Events.connect()) {
            for (String type : new String[] {"ShareCreated", "ShareEnded"}) {
                String data = events.awaitOne("vitae.sharing.share", share.id().toString(), type)
                        .data();
                EventContract.of(type).check(data);
                EventContract.of(type).check(Contracts.sample("sharing", type));
                assertThat(data).contains(resumeId.toString()).doesNotContain("Brennan", share.shareToken());
            }
        }
    }
}
