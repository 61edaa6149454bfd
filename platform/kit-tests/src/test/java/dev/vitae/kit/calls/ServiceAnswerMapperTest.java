package dev.vitae.kit.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitae.kit.KitTest;
import dev.vitae.kit.problem.Logged;
import dev.vitae.kit.problem.Problem;
import dev.vitae.testkit.StubService;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@KitTest
class ServiceAnswerMapperTest {

    private final StubService neighbour = StubService.start();

    @AfterEach
    void stop() {
        neighbour.close();
    }

    @Test
    void believesAServiceThatSaysThereIsNothing() {
        assertThat(refusal(StubService.Answer.problem(404, "not_found")).code()).isEqualTo("not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "404, text/html, <h1>404</h1>",
        "404, application/json, '{\"code\": \"not_found\"}'",
        "404, application/problem+json, '{\"code\": \"no_such_address\"}'",
        "404, application/problem+json, ''",
        "404, application/problem+json, 'no json'"
    })
    void believesNobodyElseThatThereIsNothing(int status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(new StubService.Answer(status, type, bytes)).status())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"401, token_invalid", "403, forbidden", "500, internal_error"})
    void logsWhyItWasRefused(int status, String code) {
        try (Logged logged = Logged.by(ServiceAnswerMapper.class)) {
            assertThat(refusal(StubService.Answer.problem(status, code)).status())
                    .isEqualTo(503);

            assertThat(logged.lines()).containsExactly("WARN another service refused a call: " + status + " " + code);
        }
    }

    private Problem refusal(StubService.Answer answer) {
        neighbour.answer("GET", "/thing", request -> answer);
        Things things = QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(neighbour.url()))
                .register(ServiceAnswerMapper.class)
                .build(Things.class);
        return catchThrowableOfType(Problem.class, () -> things.thing().await().indefinitely());
    }

    @Path("/thing")
    public interface Things {
        @GET
        Uni<String> thing();
    }
}
