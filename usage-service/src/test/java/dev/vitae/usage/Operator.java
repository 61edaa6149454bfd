package dev.vitae.usage;

import static io.restassured.RestAssured.given;

import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Answer;
import dev.vitae.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Somebody who looks at the pages in a browser, and what the neighbours tell them. */
final class Operator {

    final UUID id = UUID.randomUUID();
    final String token = TestTokens.person(id, "super_admin");

    /** Of whom the neighbours tell. */
    final UUID ada = UUID.randomUUID();

    final UUID generation = UUID.randomUUID();
    final UUID letter = UUID.randomUUID();

    /** As a browser does. */
    RequestSpecification opens() {
        return as(token);
    }

    static RequestSpecification as(String token) {
        return given().redirects().follow(false).cookie("vitae_session", token);
    }

    /** A form of our own page. */
    RequestSpecification sends() {
        return opens().header("Sec-Fetch-Site", "same-origin").contentType("application/x-www-form-urlencoded");
    }

    void isToldBy(StubService accounts, StubService generations) {
        String account =
                "{\"id\":\"%s\",\"email\":\"ada@example.com\",\"role\":\"public\",\"createdAt\":\"2026-11-01T08:00:00Z\"}"
                        .formatted(ada);
        isToldOfAFailure(generations, "model_timeout");
        accounts.answer("GET", "/api/v1/users", request -> mine(request, "{\"items\":[" + account + "]}"));
        accounts.answer("GET", "/api/v1/users/" + ada, request -> mine(request, account));
        accounts.answer(
                "GET",
                "/api/v1/erasures",
                request -> mine(
                        request,
                        """
                        {"items":[{"id":"%s","kind":"user","askedBy":"user","createdAt":"2026-11-20T08:00:00Z",
                          "services":[{"service":"resume","acknowledgedAt":"2026-11-20T08:00:01Z"},{"service":"vacancy"}]}],
                          "next":"more"}"""
                                .formatted(UUID.randomUUID())));
        String outcome =
                """
                {"id":"%s","userId":"%s","status":"failed","stage":"tailoring","failureCode":"budget_exhausted",
                 "budget":"platform_day","tries":1,"startedAt":"2026-11-27T10:00:01Z","createdAt":"2026-11-27T10:00:00Z",
                 "updatedAt":"2026-11-27T10:00:09Z"%s}""";
        generations.answer(
                "GET",
                "/api/v1/generation-outcomes",
                request -> mine(
                        request, "{\"items\":[" + outcome.formatted(generation, ada, "") + "],\"next\":\"more\"}"));
        generations.answer(
                "GET",
                "/api/v1/generation-outcomes/" + generation,
                request -> mine(
                        request,
                        outcome.formatted(
                                generation,
                                ada,
                                ",\"stages\":[{\"stage\":\"queued\",\"at\":\"2026-11-27T10:00:00Z\"},"
                                        + "{\"stage\":\"reading\",\"at\":\"2026-11-27T10:00:01Z\"}]")));
    }

    /** @param failureCode of a cover letter that failed twice, with a model of openai */
    void isToldOfAFailure(StubService generations, String failureCode) {
        generations.answer(
                "GET",
                "/api/v1/failures/statistics",
                request -> mine(
                        request,
                        """
                        {"since":"2026-11-20T10:00:00Z","items":[{"kind":"cover_letter","failureCode":"%s",
                          "provider":"openai","model":"gpt-5-mini","count":2,"latestAt":"2026-11-27T10:00:09Z"},
                         {"kind":"run","step":"guard","failureCode":"claims_unsupported","count":1,
                          "latestAt":"2026-11-26T10:00:09Z"}]}"""
                                .formatted(failureCode)));
        generations.answer(
                "GET",
                "/api/v1/failures",
                request -> mine(
                        request,
                        """
                        {"items":[{"kind":"cover_letter","id":"%s","failureCode":"%s","ownKeyProvider":"openai",
                          "provider":"openai","model":"gpt-5-mini","tries":1,"createdAt":"2026-11-27T10:00:00Z",
                          "failedAt":"2026-11-27T10:00:09Z"},
                         {"kind":"generation","id":"%s","failureCode":"resume_gone","tries":0,
                          "createdAt":"2026-11-27T09:00:00Z","failedAt":"2026-11-27T09:00:09Z"}],"next":"more"}"""
                                .formatted(letter, failureCode, generation)));
    }

    private Answer mine(StubService.Request request, String json) {
        return ("Bearer " + token).equals(request.headers().get("authorization"))
                ? Answer.json(200, json)
                : Answer.problem(403, "forbidden");
    }
}
