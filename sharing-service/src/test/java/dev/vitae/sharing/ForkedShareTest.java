package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.secrets.LinkSecret;
import dev.vitae.sharing.shares.ShareToken;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has the link to a resource may make one of their own of it, where its person lets them. */
@SharingServiceTest
class ForkedShareTest extends SharingTest {

    private final UUID bob = UUID.randomUUID();
    private final UUID workflow = UUID.randomUUID();

    @BeforeEach
    void adaHasAWorkflow() {
        neighbours.resource(ada, workflow, 0, "Tailor and share");
    }

    @Test
    void isPermittedWhereItsPersonSaysSo() throws Exception {
        Created share = forkable(Map.of("maxAccesses", 1));
        assertThat(visit(share.shareToken()).asString()).contains("Make it yours", "/api/v1/resources/forks");
        fork(bob, share.shareToken(), null).statusCode(404);

        patch(share, "{\"maxAccesses\": 2}").statusCode(200);
        ObjectNode permit = (ObjectNode) new ObjectMapper()
                .readTree(fork(bob, share.shareToken(), null)
                        .statusCode(200)
                        .extract()
                        .asString());

        ObjectNode contract = (ObjectNode) new ObjectMapper().readTree(Contracts.http("sharing", "fork-permit"));
        assertThat(names(permit)).isEqualTo(names(contract));
        assertThat(permit.get("resourceId").asText()).isEqualTo(workflow.toString());
        assertThat(permit.get("userId").asText()).isEqualTo(ada.toString());
        as(ada).get("/api/v1/shares/" + share.id()).then().body(json("accessCount", equalTo(2)));
        fork(ada, share.shareToken(), null).statusCode(200);
        fork(bob, share.shareToken(), null).statusCode(404);
    }

    @Test
    void isRefusedAlikeWhateverTheReason() {
        Created quiet = created(Map.of("kind", "resource", "subjectId", workflow));
        Created ended = forkable(Map.of());
        as(ada).delete("/api/v1/shares/" + ended.id()).then().statusCode(204);
        assertThat(visit(quiet.shareToken()).asString()).doesNotContain("Make it yours");

        String answer = null;
        for (String token : Set.of(
                quiet.shareToken(),
                ended.shareToken(),
                shareResume(),
                ShareToken.random(new SecureRandom()).secret())) {
            String refusal = fork(bob, token, null)
                    .statusCode(404)
                    .extract()
                    .asString()
                    .replaceAll("\"traceId\":\"[^\"]*\"", "");
            assertThat(answer == null || answer.equals(refusal)).isTrue();
            answer = refusal;
        }
        patch(quiet, "{\"allowFork\": true}").statusCode(200).body(json("allowFork", equalTo(true)));
        fork(bob, quiet.shareToken(), null).statusCode(200);
        assertThat(visit(quiet.shareToken()).asString()).contains("Make it yours");
        visit(quiet.shareToken(), "application/json").then().body(json("allowFork", equalTo(true)));
    }

    @Test
    void asksForThePasscodeAndCountsTries() {
        Created share = forkable(Map.of("passcode", "wintergreen"));

        fork(bob, share.shareToken(), null).statusCode(403).body(json("code", equalTo("passcode_required")));
        fork(bob, share.shareToken(), "wintergreen").statusCode(200);
        for (int i = 0; i < 9; i++) {
            fork(bob, share.shareToken(), "evergreen").statusCode(403).body(json("code", equalTo("passcode_wrong")));
        }
        fork(bob, share.shareToken(), "wintergreen").statusCode(429).body(json("code", equalTo("too_many_attempts")));
        as(ada).get("/api/v1/shares/" + share.id()).then().body(json("accessCount", equalTo(1)));
    }

    @Test
    void isNoOptionOfAnythingElse() {
        share(Map.of("kind", "resume", "subjectId", resumeId, "allowFork", true))
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/allowFork")));
        Created resume = created(Map.of("kind", "resume", "subjectId", resumeId));
        patch(resume, "{\"allowFork\": true}").statusCode(422);
        as(ada).get("/api/v1/shares/" + resume.id()).then().body(json("allowFork", nullValue()));
    }

    private Created forkable(Map<String, Object> options) {
        Map<String, Object> wanted =
                new HashMap<>(Map.of("kind", "resource", "subjectId", workflow, "allowFork", true));
        wanted.putAll(options);
        return created(wanted);
    }

    private static ValidatableResponse fork(UUID person, String token, String passcode) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        body.put("tokenHash", LinkSecret.parse("vt_", token).orElseThrow().hash())
                .put("passcode", passcode);
        return given().header("Authorization", "Bearer " + TestTokens.service("generation", "sharing.write"))
                .header(CurrentCaller.ACTING_FOR, person)
                .contentType(ContentType.JSON)
                .body(body.toString())
                .post("/internal/shares/forks")
                .then();
    }

    private ValidatableResponse patch(Created share, String patch) {
        return as(ada).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/api/v1/shares/" + share.id())
                .then();
    }

    private static Set<String> names(ObjectNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
