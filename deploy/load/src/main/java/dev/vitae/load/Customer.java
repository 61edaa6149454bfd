package dev.vitae.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.local.Api;
import dev.vitae.local.Sample;
import dev.vitae.local.SignIn;
import java.util.Arrays;
import java.util.UUID;

/** Somebody who does what Vitae is for, one thing after the other. */
final class Customer {

    private static final Sample SAMPLE = new Sample();

    private final String baseUrl;
    private final String email = "customer-" + UUID.randomUUID() + "@example.com";
    private Api api;
    private String resume;
    private String vacancy;
    private String generation;
    private String generatedResume;
    private String link;
    private int files;

    Customer(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    void signIn() {
        api = new Api(baseUrl, new SignIn(baseUrl).accessToken(email));
    }

    /** Another file each time. */
    void upload() {
        byte[] pdf = SAMPLE.resumePdf();
        byte[] file = Arrays.copyOf(pdf, pdf.length + ++files);
        resume = id(api.upload("/api/v1/resumes", "resume.pdf", "application/pdf", file)
                .body());
    }

    void collect() {
        vacancy = id(api.post("/api/v1/vacancies", SAMPLE.vacancy(), 201).body());
    }

    void track() {
        ObjectNode job =
                object().put("jobTitle", "Engineer").put("company", "Harbour").put("status", "saved");
        api.post("/api/v1/jobs", job, 201);
    }

    void tailor() throws InterruptedException {
        String location = api.post(
                        "/api/v1/generations", object().put("resumeId", resume).put("vacancyId", vacancy), 202)
                .location();
        JsonNode state = api.get(location);
        while (!state.path("status").asText().equals("completed")) {
            if (state.path("status").asText().equals("failed")) {
                throw new IllegalStateException("a generation failed: " + state.path("failureCode"));
            }
            // As clients do that do not follow events.
            Thread.sleep(500);
            state = api.get(location);
        }
        generation = id(state);
        generatedResume = state.path("generatedResumeId").asText();
    }

    void export() {
        api.download("/api/v1/generations/" + generation + "/export?format=pdf");
    }

    void share() {
        link = api.post(
                        "/api/v1/shares",
                        object().put("kind", "generated_resume").put("subjectId", generatedResume),
                        201)
                .body()
                .path("url")
                .asText();
    }

    void isVisited() {
        api.open(link, "text/html");
    }

    void look() {
        api.get("/api/v1/generations");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String id(JsonNode made) {
        return made.path("id").asText();
    }
}
