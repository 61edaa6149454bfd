package dev.vitae.kit.origins;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.kit.KitTest;
import org.junit.jupiter.api.Test;

/** What a browser is told of a page that is not ours, as any service tells it. */
@KitTest
class CorsTest {

    private static final String APP = "https://app.example";

    @Test
    void letsAPageOfAConfiguredOriginAskAndReadTheAnswerAlsoARefusal() {
        given().header("Origin", APP)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match,idempotency-key")
                .options("/probe/words")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", APP)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Allow-Credentials", nullValue());

        given().header("Origin", APP)
                .get("/probe/words")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", APP)
                .header("Access-Control-Expose-Headers", containsString("Retry-After"))
                .header("Vary", equalTo("origin"));
    }

    @Test
    void tellsPagesOfOtherOriginsNothing() {
        for (String origin :
                new String[] {"https://app.example.evil", "http://app.example", "null", "https://x.app.example"}) {
            given().header("Origin", origin)
                    .header("Access-Control-Request-Method", "GET")
                    .options("/probe/words")
                    .then()
                    .header("Access-Control-Allow-Origin", nullValue());
            given().header("Origin", origin)
                    .get("/probe/words")
                    .then()
                    .statusCode(401)
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }
}
