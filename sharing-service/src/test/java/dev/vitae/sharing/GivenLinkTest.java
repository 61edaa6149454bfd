package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.secrets.LinkSecret;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service opens a link that it has told somebody before. */
@SharingServiceTest
class GivenLinkTest extends SharingTest {

    private final LinkSecret link = LinkSecret.random("vt_", new SecureRandom());
    private final UUID generated = UUID.randomUUID();

    @Test
    void opensItOnceHoweverOftenItIsAsked() throws JsonProcessingException {
        neighbours.generatedResume(ada, generated, 1, Neighbours.content());

        String first =
                opens("sharing.write").statusCode(200).extract().as(Json.class).get("id");
        String again =
                opens("sharing.write").statusCode(200).extract().as(Json.class).get("id");

        assertThat(again).isEqualTo(first);
        as(ada).get("/api/v1/shares")
                .then()
                .body(json("items", hasSize(1)))
                .body(json("items[0].kind", equalTo("generated_resume")))
                .body(json("items[0].label", equalTo("Harbour Payments")));
        visit(link.secret()).then().statusCode(200);
    }

    @Test
    void opensNothingForWhoMayOnlyLookOrForWhatIsNotThere() throws JsonProcessingException {
        opens("sharing.write").statusCode(404).body(json("code", equalTo("not_found")));
        opens("sharing.read").statusCode(403);

        visit(link.secret()).then().statusCode(404);
    }

    private ValidatableResponse opens(String scope) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode body = (ObjectNode) mapper.readTree(Contracts.http("sharing", "linked-share"));
        body.put("generatedResumeId", generated.toString())
                .put("tokenHash", link.hash())
                .put("tokenPrefix", link.prefix());
        return given().header("Authorization", "Bearer " + TestTokens.service("generation", scope))
                .header(CurrentCaller.ACTING_FOR, ada)
                .contentType(ContentType.JSON)
                .body(body.toString())
                .post("/internal/shares")
                .then();
    }
}
