package dev.vitae.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Url-encoded forms, and headers of negotiation, that are none. */
@KitTest
class FormsTest {

    private static final String TOKEN = TestTokens.person(UUID.randomUUID());
    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @CsvSource({
        FORM + ", word=%s%s&more=1",
        FORM + ", more=1&word=%s%s",
        FORM + ", word=1&%s%s",
        FORM + ", %zz=1&word=1",
        FORM + "; charset=none-such, more=1&word=%20",
        FORM + "; charset=none-such, word=%20&more=1",
        FORM + "; charset=*, word=%20"
    })
    void refusesAFormThatCannotBeDecoded(String type, String form) throws Exception {
        HttpResponse<String> answer = send(type, form);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"form_malformed\"");
    }

    @Test
    void readsAFormThatCanBe() throws Exception {
        assertThat(send(FORM, "word=caf%C3%A9+cr%c3%a8me").body()).isEqualTo("{\"word\":\"café crème\"}");
    }

    @Test
    void producesNothingForAnAcceptThatIsNone() {
        given().auth()
                .oauth2(TOKEN)
                .accept("text/html;q=x, */*;q=9")
                .get("/probe/kinds")
                .then()
                .statusCode(406)
                .body("code", equalTo("not_acceptable"));
    }

    /** As it stands, which rest-assured would encode. */
    private static HttpResponse<String> send(String type, String form) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/probe/forms"))
                                .header("Authorization", "Bearer " + TOKEN)
                                .header("Content-Type", type)
                                .timeout(Duration.ofSeconds(10))
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
