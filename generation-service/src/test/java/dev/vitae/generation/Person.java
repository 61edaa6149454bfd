package dev.vitae.generation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Answer;
import dev.vitae.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A signed-in person with a résumé and a vacancy, which the neighbours show to nobody else. */
final class Person {

    final UUID id = UUID.randomUUID();
    final UUID tenant = UUID.randomUUID();
    final UUID resume = UUID.randomUUID();
    final UUID vacancy = UUID.randomUUID();

    /** The version that resume-service answers with. */
    volatile int resumeVersion = 0;

    /** How often resume-service still answers; what it says after that. */
    private final AtomicInteger answersLeft = new AtomicInteger(Integer.MAX_VALUE);

    private volatile int afterwards = 503;
    private volatile CompletableFuture<Void> held = CompletableFuture.completedFuture(null);

    private Person() {}

    static Person known(StubService resumes, StubService vacancies) {
        Person person = new Person();
        resumes.answer("GET", "/internal/resumes/" + person.resume, person::resume);
        resumes.answer(
                "GET",
                "/internal/resumes/" + person.resume + "/versions/3/content",
                request -> person.answer(request, "resume", "resume-version-content", person.resume, 3));
        vacancies.answer(
                "GET",
                "/internal/vacancies/" + person.vacancy,
                request -> person.answer(request, "vacancy", person.vacancy, 0));
        return person;
    }

    private Answer resume(StubService.Request request) {
        if (answersLeft.getAndDecrement() > 0) {
            return answer(request, "resume", resume, resumeVersion);
        }
        held.join();
        return afterwards == 200
                ? answer(request, "resume", resume, resumeVersion)
                : Answer.problem(afterwards, afterwards == 404 ? "not_found" : "internal_error");
    }

    private Answer answer(StubService.Request request, String service, UUID subject, int version) {
        return answer(request, service, service, subject, version);
    }

    private Answer answer(StubService.Request request, String owner, String contract, UUID subject, int version) {
        boolean service = request.headers().getOrDefault("authorization", "").startsWith("Bearer ");
        boolean mine = id.toString().equals(request.headers().get("vitae-acting-for"));
        if (!service || !mine) {
            return service ? Answer.problem(404, "not_found") : Answer.problem(401, "token_missing");
        }
        JsonNode sample = JsonNodes.read(Contracts.http(owner, contract));
        ((ObjectNode) sample).put("id", subject.toString()).put("version", version);
        return Answer.json(200, sample.toString());
    }

    /** resume-service answers the next request, which is the POST's, and then refuses until told otherwise. */
    Person withResumeServiceFailingAfterTheRequest(int status) {
        afterwards = status;
        answersLeft.set(1);
        return this;
    }

    /** resume-service answers the POST and then keeps everybody waiting until it is back. */
    Person withResumeServiceStallingAfterTheRequest() {
        held = new CompletableFuture<>();
        return withResumeServiceFailingAfterTheRequest(200);
    }

    void resumeServiceIsBack() {
        answersLeft.set(Integer.MAX_VALUE);
        held.complete(null);
    }

    RequestSpecification request() {
        return given().auth().oauth2(TestTokens.personInTenant(id, tenant, "public"));
    }

    ValidatableResponse post() {
        return request()
                .contentType(ContentType.JSON)
                .body(Map.of("resumeId", resume, "vacancyId", vacancy))
                .post("/api/v1/generations")
                .then();
    }

    /** The location of a new generation. */
    String asks() {
        return post().statusCode(202).extract().header("Location");
    }

    JsonNode sees(String location) {
        return JsonNodes.read(
                request().get(location).then().statusCode(200).extract().asString());
    }

    JsonNode awaits(String location, String status) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> sees(location), seen -> seen.get("status").asText().equals(status));
    }

    JsonNode tailors() {
        return awaits(asks(), "completed");
    }
}
