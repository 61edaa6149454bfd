package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.e2e.contract.ApiContract;
import dev.vitae.e2e.contract.ApiContract.Operation;
import dev.vitae.e2e.contract.ApiExamples;
import dev.vitae.local.Stack;
import dev.vitae.testkit.Json;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each example of the API's document is sent to the packaged services, and what they answer is as the document says. */
@ExtendWith(TheStack.class)
class ApiExamplesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ApiContract contract = new ApiContract();
    private final ApiExamples examples = new ApiExamples();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void areTakenAndAnsweredAsTheDocumentSays(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());
        examples.is("me", ada.id());

        examples.steps().forEach(step -> send(ada, step));
        contract.operations().forEach(operation -> read(ada, operation));

        assertThat(wrong).isEmpty();
    }

    private void send(Person ada, JsonNode step) {
        Operation operation = contract.operation(step.path("operation").asText());
        String address = examples.address(operation.path()).orElseThrow();
        RequestSpecification request =
                step.has("file") ? file(ada, operation, step.path("file")) : body(ada, operation, step.path("body"));
        step.path("headers")
                .properties()
                .forEach(it -> request.header(it.getKey(), it.getValue().asText()));
        if (operation.itself().toString().contains("/IfMatch\"")) {
            tag(ada, address).ifPresent(tag -> request.header("If-Match", tag));
        }
        Response answer = request.request(operation.method(), address);
        check(operation, answer);

        if (answer.statusCode() < 300 && step.has("keep")) {
            examples.is(step.path("keep").asText(), answer.as(Json.class).get("id"));
        }
        if (step.has("until")) {
            String done = examples.address("/api/v1/generations/{id}").orElseThrow()
                    + step.path("at").asText();
            await().atMost(PATIENCE).until(() -> ada.read(done)
                    .getString("status")
                    .equals(step.path("until").asText()));
            Optional.ofNullable(ada.read(done).getString("generatedResumeId"))
                    .ifPresent(id -> examples.is("generatedResume", id));
        }
    }

    private RequestSpecification body(Person ada, Operation operation, JsonNode step) {
        String body = examples.text(step);
        sent(operation, operation.bodyType(), body);
        return ada.http().contentType(operation.bodyType()).body(body);
    }

    private RequestSpecification file(Person ada, Operation operation, JsonNode file) {
        sent(operation, ApiExamples.FILE_FORM, ApiExamples.form(file));
        return ada.http()
                .multiPart(
                        "file",
                        file.path("name").asText(),
                        ApiExamples.bytes(file),
                        file.path("type").asText());
    }

    private void sent(Operation operation, String type, String body) {
        contract.wrongWithBody(operation, type, body).forEach(it -> wrong.add(operation.name() + " is sent: " + it));
    }

    /** Whatever can be read of what the examples made. */
    private void read(Person ada, Operation operation) {
        boolean streams = operation.itself().toString().contains("text/event-stream");
        boolean mine = operation.path().startsWith("/api/v1/")
                && !operation.itself().has("x-roles")
                && operation.itself().path("responses").path("200").toString().contains("application/json");
        if (operation.method().equals("get") && mine && !streams) {
            examples.address(operation.path())
                    .map(address -> ada.http().get(address))
                    .filter(answer -> answer.statusCode() == 200)
                    .ifPresent(answer -> check(operation, answer));
        }
    }

    private void check(Operation operation, Response answer) {
        String body = answer.body().asString();
        if (answer.statusCode() >= 400) {
            wrong.add(operation.name() + " answers " + body);
        }
        contract.wrongWithAnswer(operation, answer.statusCode(), answer.contentType(), body)
                .forEach(it -> wrong.add(operation.name() + ": " + it));
    }

    private static Optional<String> tag(Person ada, String address) {
        return Optional.ofNullable(
                ada.http().get(address.replaceFirst("/(move|sent|status)$", "")).getHeader("ETag"));
    }
}
