package dev.vitae.resume;

import static io.restassured.RestAssured.given;

import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** The service as its clients see it. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(UUID user) {
        return given().auth().oauth2(TestTokens.person(user));
    }

    /** As a service that may read résumés, in the name of that person. */
    public static RequestSpecification serviceFor(UUID user) {
        return given().auth()
                .oauth2(TestTokens.service("generation", "resume.read"))
                .header("Vitae-Acting-For", user.toString());
    }

    public static ValidatableResponse upload(UUID user, String fileName, byte[] file) {
        return as(user).multiPart("file", fileName, file, "application/octet-stream")
                .post("/api/v1/resumes")
                .then();
    }

    /** What a file would be read into; nothing is kept. */
    public static ValidatableResponse preview(UUID user, byte[] file) {
        return as(user).multiPart("file", "cv.pdf", file, "application/octet-stream")
                .post("/api/v1/resumes?dryRun=true")
                .then();
    }

    /** The résumé as it is kept. */
    public static Json resume(UUID user, String id) {
        return as(user).get("/api/v1/resumes/" + id)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    /** Changes a résumé on top of whatever it is. */
    public static ValidatableResponse patch(UUID user, String id, Object changes) {
        return as(user).header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(changes)
                .patch("/api/v1/resumes/" + id)
                .then();
    }

    /** Sends a form byte by byte as given; its boundary is {@code b}. */
    public static HttpResponse<String> postForm(UUID user, HttpRequest.BodyPublisher form)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/resumes"))
                .header("Authorization", "Bearer " + TestTokens.person(user))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(form)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Uploads the sample résumé, another file for every name; answers its id. */
    public static String uploadSample(UUID user, String fileName) {
        return upload(user, fileName, SampleFiles.pdf(fileName))
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");
    }
}
