package dev.vitae.identity;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person gets who asks for everything. The other services are stubs here; the end-to-end test has them all. */
@IdentityServiceTest
class ExportTest {

    private static final String DATA = "/internal/personal-data";

    private final Person person = Person.someone();
    private final String token = Accounts.signInForToken(person);

    @Stub("neighbours")
    StubService neighbours;

    @BeforeEach
    void answer() {
        String rows =
                """
                {"table":"resumes","row":{"id":"1","title":"Résumé"}}
                {"table":"stored_file","row":{"id":"f1","contentType":"application/pdf"}}
                """;
        neighbours.answer(
                "GET",
                DATA,
                any -> new StubService.Answer(200, "application/x-ndjson", rows.getBytes(StandardCharsets.UTF_8)));
        neighbours.answer(
                "GET",
                DATA + "/files/f1",
                any -> new StubService.Answer(200, "application/pdf", "a file".getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void recover() {
        neighbours.reset();
    }

    @Test
    void packsWhatEveryServiceAnswersIntoOneFile() throws IOException {
        String export = request();

        Map<String, String> files = unpack(file(awaits(export, "ready")));

        assertThat(files)
                .containsKeys("identity.json", "resume.json", "vacancy.json", "usage.json", "index.html")
                .containsEntry("files/resume/f1.pdf", "a file");
        assertThat(files.get("identity.json")).contains(person.email()).doesNotContain("googleId");
        assertThat(files.get("resume.json")).contains("Résumé");
        assertThat(files.get("index.html")).contains("resumes=1");
        assertThat(neighbours.requests())
                .filteredOn(asked -> asked.path().equals(DATA))
                .allSatisfy(asked -> assertThat(asked.headers())
                        .containsEntry(
                                "vitae-acting-for", Accounts.userOf(token).toString()));
    }

    @Test
    void isGatheredOnceAtATime() {
        neighbours.suffer(StubService.Outage.UNAVAILABLE);
        String export = request();

        as(token).post("/api/v1/me/exports").then().statusCode(409).body(json("code", equalTo("export_under_way")));

        as(token).get(export + "/file").then().statusCode(409).body(json("code", equalTo("export_not_ready")));
        neighbours.suffer(StubService.Outage.NONE);
        awaits(export, "ready");
        as(token).post("/api/v1/me/exports").then().statusCode(202);
    }

    @Test
    void failsVisiblyWhenAServiceStaysAway() {
        neighbours.suffer(StubService.Outage.UNAVAILABLE);

        String export = request();

        awaits(export, "failed");
        as(token).get(export + "/file").then().statusCode(409);
    }

    @Test
    void isThePersonsAloneAndGoneAfterADay() throws SQLException {
        String export = request();
        awaits(export, "ready");
        String other = Accounts.signInForToken(Person.someone());

        as(other).get(export).then().statusCode(404);
        as(other).get(export + "/file").then().statusCode(404);
        as(other).get("/api/v1/me/exports").then().statusCode(200).body(json("items", hasSize(0)));
        as(token).get("/api/v1/me/exports").then().statusCode(200).body(json("items", hasSize(1)));

        Accounts.change("update exports set expires_at = now() - interval '1 second' where user_id = '"
                + Accounts.userOf(token) + "'");

        as(token).get(export).then().statusCode(404);
        as(token).get(export + "/file").then().statusCode(404);
    }

    private String request() {
        return as(token)
                .post("/api/v1/me/exports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private String awaits(String export, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> as(token).get(export).then().statusCode(200).body(json("state", equalTo(state))));
        return export;
    }

    private byte[] file(String export) {
        return as(token).get(export + "/file").then().statusCode(200).extract().asByteArray();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static Map<String, String> unpack(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
