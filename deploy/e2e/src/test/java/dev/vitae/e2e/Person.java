package dev.vitae.e2e;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.local.Sample;
import dev.vitae.local.SignIn;
import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who is signed in and uses the platform over HTTP, as a client would. */
final class Person {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String baseUrl;
    private final String token;

    private Person(String baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    /** Somebody new, signed in through the provider's login page. */
    static Person signedIn(String baseUrl) {
        return signedInAs(baseUrl, "person-" + UUID.randomUUID() + "@example.com");
    }

    static Person signedInAs(String baseUrl, String email) {
        return new Person(baseUrl, new SignIn(baseUrl).accessToken(email));
    }

    RequestSpecification http() {
        return given().baseUri(baseUrl).auth().oauth2(token);
    }

    /** For clients of other kinds. */
    String token() {
        return token;
    }

    Json read(String path) {
        return http().get(path).then().statusCode(200).extract().as(Json.class);
    }

    String id() {
        return read("/api/v1/me").getString("id");
    }

    Response upload(String fileName, byte[] file) {
        return http().multiPart("file", fileName, file).post("/api/v1/resumes");
    }

    String uploadsTheSampleResume() {
        return upload("resume.pdf", new Sample().resumePdf())
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");
    }

    /** The same résumé in another file for every number. */
    String uploadsTheSampleResumeAgain(int number) {
        byte[] pdf = new Sample().resumePdf();
        return upload("resume-" + number + ".pdf", Arrays.copyOf(pdf, pdf.length + number))
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");
    }

    String collectsTheSampleVacancy() {
        return collects(new Sample().vacancy());
    }

    String collects(JsonNode vacancy) {
        return http().contentType(ContentType.JSON)
                .body(vacancy.toString())
                .post("/api/v1/vacancies")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");
    }

    /** Asks for a generation; answers its address. */
    String asksFor(String resume, String vacancy) {
        return location(http().contentType(ContentType.JSON)
                .body(Map.of("resumeId", resume, "vacancyId", vacancy))
                .post("/api/v1/generations"));
    }

    /** The address of what has been accepted. */
    static String location(Response accepted) {
        return accepted.then().statusCode(202).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** A setting of the platform, as a super_admin does. */
    void sets(String setting, Object value) {
        String path = "/api/v1/system-config/" + setting;
        http().contentType(ContentType.JSON)
                .header("If-Match", http().get(path).getHeader("ETag"))
                .body(Map.of("value", value))
                .put(path)
                .then()
                .statusCode(200);
    }

    /** Nobody runs into a limit, as a super_admin wants it. */
    void liftsLimits() {
        Map<String, Integer> most = Map.of("day", 1_000_000, "month", 1_000_000);
        sets("limits_public", Map.of("parse", most, "generate", most, "export", most));
    }

    Json awaitsCompletionOf(String generation) {
        await().atMost(PATIENCE).until(() -> List.of("completed", "failed")
                .contains(read(generation).getString("status")));
        Json done = read(generation);
        if (!"completed".equals(done.getString("status"))) {
            throw new AssertionError("generation " + done.getString("status") + ": " + done.getString("failureCode"));
        }
        return done;
    }

    /** Begins a builder document; answers its address. */
    String begins(Map<String, Object> document) {
        return http().contentType(ContentType.JSON)
                .body(document)
                .post("/api/v1/builder-documents")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    /** Shares something, e.g. {@code kind: resume, subjectId: …}; answers the link. */
    String shares(Map<String, ?> what) {
        return http().contentType(ContentType.JSON)
                .body(what)
                .post("/api/v1/shares")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("url");
    }

    /** How often an operation stands in the usage log. */
    int uses(String operation) {
        List<Integer> counts = read("/api/v1/usage").getList("totals[?(@.operation == '" + operation + "')].count");
        return counts.isEmpty() ? 0 : counts.get(0);
    }

    /** Uses of all skills together. */
    int skillUses() {
        return read("/api/v1/skill-resume").getInt("totals.uses");
    }

    /** Uses by skill. */
    Map<String, Integer> usesBySkill() {
        Json skills = read("/api/v1/skill-resume");
        List<String> names = skills.getList("categories[*].skills[*].name");
        List<Integer> uses = skills.getList("categories[*].skills[*].uses");
        Map<String, Integer> bySkill = new java.util.TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            bySkill.put(names.get(i), uses.get(i));
        }
        return bySkill;
    }
}
