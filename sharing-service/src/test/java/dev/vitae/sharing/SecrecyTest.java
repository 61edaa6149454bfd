package dev.vitae.sharing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.testkit.VitaeTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A share's address opens it, so it must not end up where operators look. */
@QuarkusTest
@WithTestResource(
        value = VitaeTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sharing"),
            @ResourceArg(name = "stubs", value = "resume,generation")
        })
class SecrecyTest extends SharingTest {

    @Inject
    EndedSpans spans;

    @Test
    void theTokenIsInNoMetricAndNoTrace() {
        String token = shareResume();

        visit(token).then().statusCode(200);
        visit(token + ".pdf").then().statusCode(200);
        given().post("/r/" + token).then().statusCode(405);

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        given().get("/q/metrics").asString())
                .contains("/r/{token}")
                .doesNotContain(token));
        assertThat(spans.text()).contains("/api/v1/shares").doesNotContain(token);
    }
}
