package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An admin asks one address how all services do. */
@UsageServiceTest
class ServicesTest {

    private static final String TOLD =
            """
            {"service": "resume", "startedAt": "2026-11-27T10:00:00Z", "status": "degraded",
             "checks": [{"name": "consumers", "status": "up"}],
             "requests": {"total": 40, "clientErrors": 3, "serverErrors": 1},
             "outbox": {"backlog": 7, "oldestSeconds": 90, "parked": 0},
             "tasks": [{"kind": "skill-rebuild", "waiting": 2, "running": 1, "oldestSeconds": 12, "parked": 0}],
             "consumers": [{"topic": "vitae.resume.resume", "group": "resume-service", "lag": 5}]}""";

    @Stub("resume")
    StubService resume;

    @Stub("vacancy")
    StubService vacancy;

    private final String admin = TestTokens.person(UUID.randomUUID(), "super_admin");

    @BeforeEach
    void forget() {
        resume.reset();
        vacancy.reset();
        resume.answer("GET", "/internal/operations", 200, TOLD);
    }

    @Test
    void asksEveryServiceWithTheAdminsOwnToken() {
        vacancy.suffer(StubService.Outage.REFUSED);

        services()
                .body(json(
                        "items[*].service",
                        contains("identity", "resume", "vacancy", "generation", "sharing", "usage")))
                .body(json("items[?(@.service == 'resume')].status", contains("degraded")))
                .body(json("items[?(@.service == 'resume')].requests.serverErrors", contains(1)))
                .body(json("items[?(@.service == 'resume')].outbox.backlog", contains(7)))
                .body(json("items[?(@.service == 'resume')].tasks[0].kind", contains("skill-rebuild")))
                .body(json("items[?(@.service == 'resume')].consumers[0].lag", contains(5)))
                .body(json("items[?(@.service == 'usage')].reachable", contains(true)))
                .body(json("items[?(@.service == 'usage')].checks[?(@.name == 'consumers')].status", contains("up")));
        assertThat(resume.requests()).singleElement().satisfies(request -> assertThat(request.headers())
                .containsEntry("authorization", "Bearer " + admin));
    }

    @Test
    void saysOfAServiceThatRefusesOrIsAwayThatItIsNotReachable() {
        resume.suffer(StubService.Outage.UNAVAILABLE);
        vacancy.suffer(StubService.Outage.REFUSED);

        services()
                .body(json("items[?(@.service == 'resume')].reachable", contains(false)))
                .body(json("items[?(@.service == 'resume')].status", contains(nullValue())))
                .body(json("items[?(@.service == 'vacancy')].reachable", contains(false)));
    }

    @Test
    void doesNotWaitForAServiceThatHangs() {
        CountDownLatch answered = new CountDownLatch(1);
        vacancy.answer("GET", "/internal/operations", request -> {
            awaitUninterrupted(answered);
            return StubService.Answer.json(200, TOLD);
        });

        try {
            services()
                    .body(json("items[?(@.service == 'resume')].reachable", contains(true)))
                    .body(json("items[?(@.service == 'vacancy')].reachable", contains(false)));
        } finally {
            answered.countDown();
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ValidatableResponse services() {
        return given().auth()
                .oauth2(admin)
                .get("/api/v1/operations/services")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }
}
