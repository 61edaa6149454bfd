package dev.vitae.vacancy;

import static dev.vitae.vacancy.Api.as;

import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Jobs as one person's client sees them. */
record JobsApi(UUID user) {

    static final String JOBS = "/api/v1/jobs";
    static final String MERGE_PATCH = "application/merge-patch+json;charset=UTF-8";

    static JobsApi ofSomebody() {
        return new JobsApi(UUID.randomUUID());
    }

    /** A body with what a job must have. */
    static Map<String, Object> job(String title, String company, String status) {
        return new LinkedHashMap<>(Map.of("jobTitle", title, "company", company, "status", status));
    }

    static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        body.put(member, value);
        return body;
    }

    ValidatableResponse track(Map<String, ?> body) {
        return as(user).contentType(ContentType.JSON).body(body).post(JOBS).then();
    }

    /** Its id. */
    String tracked(Map<String, ?> body) {
        return track(body).statusCode(201).extract().as(Json.class).get("id");
    }

    /** One job at each company, the first one tracked first; their ids. */
    List<String> tracked(String status, String... companies) {
        return List.of(companies).stream()
                .map(company -> tracked(job("Engineer", company, status)))
                .toList();
    }

    ValidatableResponse job(String id) {
        return as(user).get(JOBS + "/" + id).then();
    }

    String etag(String id) {
        return job(id).statusCode(200).extract().header("ETag");
    }

    ValidatableResponse patch(String id, String etag, String patch) {
        return as(user).contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(patch)
                .patch(JOBS + "/" + id)
                .then();
    }

    ValidatableResponse patch(String id, String patch) {
        return patch(id, etag(id), patch);
    }

    ValidatableResponse replace(String id, String etag, Map<String, ?> body) {
        return as(user).contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body)
                .put(JOBS + "/" + id)
                .then();
    }

    ValidatableResponse delete(String id) {
        return as(user).delete(JOBS + "/" + id).then();
    }

    /** @param query as in {@code status=applied&sort=company} */
    ValidatableResponse list(String query) {
        return as(user).get(query.isEmpty() ? JOBS : JOBS + "?" + query).then();
    }

    /** The companies that a list names, in its order. */
    List<String> companies(String query) {
        return list(query).statusCode(200).extract().as(Json.class).getList("items[*].company");
    }

    /** An entry of a job, written as JSON with ' for "; its id. */
    String entry(String job, String body) {
        return as(user).contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post(JOBS + "/" + job + "/entries")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");
    }

    /** Another status of a job, on that day at noon, whatever the rule says. */
    void move(String job, String status, LocalDate day) {
        as(user).contentType(ContentType.JSON)
                .header("If-Match", etag(job))
                .body(Map.of("status", status, "force", true, "occurredAt", day + "T12:00:00Z"))
                .post(JOBS + "/" + job + "/status")
                .then()
                .statusCode(200);
    }

    /** @param query as in {@code dryRun=true} */
    ValidatableResponse bringIn(String mediaType, byte[] file, String query) {
        return as(user).contentType(mediaType)
                .body(file)
                .post(JOBS + "/import" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    ValidatableResponse bringIn(String csv) {
        return bringIn("text/csv", csv.getBytes(StandardCharsets.UTF_8), "");
    }
}
