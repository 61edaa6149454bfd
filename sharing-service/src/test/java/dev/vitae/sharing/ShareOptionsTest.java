package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What its owner decides of a share: how long, how often, for whom, and which of several is in force. */
@SharingServiceTest
class ShareOptionsTest extends SharingTest {

    @Test
    void isExtendedAndOpensAgain() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 1, "label", "Once"));
        visit(share.shareToken()).then().statusCode(200);
        visit(share.shareToken()).then().statusCode(404);
        String later =
                Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS).toString();

        patch(share, tag(share), "{\"maxAccesses\": 2, \"expiresAt\": \"" + later + "\", \"label\": null}")
                .statusCode(200)
                .body(json("status", equalTo("active")))
                .body(json("maxAccesses", equalTo(2)))
                .body(json("accessCount", equalTo(1)))
                .body(json("expiresAt", equalTo(later)))
                .body(json("label", nullValue()));

        visit(share.shareToken()).then().statusCode(200);
        visit(share.shareToken()).then().statusCode(404);
        try (Events events = Events.connect()) {
            String fact = events.awaitOne("vitae.sharing.share", share.id().toString(), "ShareChanged")
                    .data();
            EventContract.of("ShareChanged").check(fact);
            EventContract.of("ShareChanged").check(Contracts.sample("sharing", "ShareChanged"));
        }
    }

    @Test
    void isChangedOnlyAsItWasRead() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));
        String read = tag(share);
        visit(share.shareToken()).then().statusCode(200);

        patch(share, null, "{\"label\": \"One\"}").statusCode(428);
        patch(share, read, "{\"label\": \"One\"}").statusCode(200);
        patch(share, read, "{\"label\": \"Two\"}").statusCode(412);

        as(ada).get("/api/v1/shares/" + share.id()).then().body(json("label", equalTo("One")));
        as(UUID.randomUUID())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{}")
                .patch("/api/v1/shares/" + share.id())
                .then()
                .statusCode(404);
    }

    @Test
    void takesNoOptionThatCannotHold() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));
        visit(share.shareToken()).then().statusCode(200);
        visit(share.shareToken()).then().statusCode(200);
        // They are counted together.
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> as(ada).get("/api/v1/shares/" + share.id()).then().body(json("accessCount", equalTo(2))));

        refused(share, "{\"maxAccesses\": 1}", "/maxAccesses");
        refused(share, "{\"maxAccesses\": 0}", "/maxAccesses");
        refused(share, "{\"expiresAt\": \"2020-01-01T00:00:00Z\"}", "/expiresAt");
        refused(share, "{\"expiresAt\": \"2999-01-01T00:00:00Z\"}", "/expiresAt");
        as(ada).delete("/api/v1/shares/" + share.id()).then().statusCode(204);
        patch(share, "*", "{\"label\": \"Late\"}").statusCode(409).body(json("code", equalTo("share_ended")));
    }

    @Test
    void theActiveOneIsTheNewestThatOpens() {
        active("resume").statusCode(404);
        Created open = created(Map.of("kind", "resume", "subjectId", resumeId));
        Created usedUp = created(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 1));
        active("resume").statusCode(200).body(json("id", equalTo(usedUp.id().toString())));

        visit(usedUp.shareToken()).then().statusCode(200);

        active("resume")
                .statusCode(200)
                .body(json("id", equalTo(open.id().toString())))
                .body(json("shareToken", nullValue()));
        active("skill_resume").statusCode(404);
        as(ada).delete("/api/v1/shares/" + open.id());
        active("resume").statusCode(404);
        active("diary").statusCode(400).body(json("code", equalTo("kind_invalid")));
    }

    @Test
    void replacesTheEarlierSharesOfTheSameWhereAskedTo() {
        UUID other = UUID.randomUUID();
        neighbours.resume(ada, other, 1, Neighbours.content());
        Created first = created(Map.of("kind", "resume", "subjectId", resumeId));
        Created ofAnother = created(Map.of("kind", "resume", "subjectId", other));
        Created second = created(Map.of("kind", "resume", "subjectId", resumeId));
        visit(first.shareToken()).then().statusCode(200);

        Created third = created(Map.of("kind", "resume", "subjectId", resumeId, "replace", true));

        visit(first.shareToken()).then().statusCode(404);
        visit(second.shareToken()).then().statusCode(404);
        visit(ofAnother.shareToken()).then().statusCode(200);
        visit(third.shareToken()).then().statusCode(200);
    }

    @Test
    void looksOfItsSignedInOwnerAreNoVisits() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 1));

        as(ada).get("/r/" + share.shareToken()).then().statusCode(200);
        given().cookie("vitae_session", TestTokens.person(ada, "public"))
                .get("/r/" + share.shareToken())
                .then()
                .statusCode(200);

        as(ada).get("/api/v1/shares/" + share.id()).then().body(json("accessCount", equalTo(0)));
        as(UUID.randomUUID()).get("/r/" + share.shareToken()).then().statusCode(200);
        as(ada).get("/r/" + share.shareToken()).then().statusCode(404);
        given().header("Authorization", "Bearer " + TestTokens.expired(ada))
                .get("/r/" + shareResume())
                .then()
                .statusCode(200);
    }

    private void refused(Created share, String patch, String pointer) {
        patch(share, "*", patch).statusCode(422).body(json("errors[0].pointer", equalTo(pointer)));
    }

    private ValidatableResponse active(String kind) {
        return as(ada).get("/api/v1/shares/active?kind=" + kind).then();
    }

    private String tag(Created share) {
        String tag = as(ada).get("/api/v1/shares/" + share.id()).header("ETag");
        assertThat(tag).isNotBlank();
        return tag;
    }

    private ValidatableResponse patch(Created share, String ifMatch, String patch) {
        var request = as(ada).contentType("application/merge-patch+json");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .body(patch)
                .patch("/api/v1/shares/" + share.id())
                .then();
    }
}
