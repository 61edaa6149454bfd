package dev.vitae.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The problems that the document shows are those that are answered; those of our own faults cannot be asked for. */
// Late: it needs the world.
@Order(Integer.MAX_VALUE - 2)
@ExtendWith(TheWorld.class)
class ProblemExamplesTest {

    private static final List<String> CANNOT_BE_ASKED_FOR =
            List.of("RateLimited", "TooManyRequests", "InternalError", "ServiceUnavailable");

    private final ApiContract contract = new ApiContract();

    @Test
    void areAnsweredJustSo(World world) {
        String ada = world.people().token(People.ADA);
        Call skills = Call.to("POST", "/api/v1/skills").by(ada);
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("Unauthorized", world.client().send(Call.to("GET", "/api/v1/me")));
        answers.put(
                "Forbidden", world.client().send(Call.to("GET", "/api/v1/users").by(ada)));
        answers.put(
                "ForbiddenChange",
                world.client().send(Call.to("POST", "/api/v1/signing-keys").by(ada)));
        answers.put(
                "NotFound",
                world.client()
                        .send(Call.to("GET", "/api/v1/skills/" + UUID.randomUUID())
                                .by(ada)));
        answers.put(
                "NotAcceptable",
                world.client().send(Call.to("GET", "/api/v1/me").by(ada).with("Accept", "application/x-nothing")));
        answers.put(
                "MediaTypeUnsupported",
                world.client()
                        .send(skills.with("Content-Type", "application/x-nothing")
                                .sending(new byte[1])));
        answers.put(
                "BodyTooLarge",
                Announcement.of(world.stack(), skills.with("Content-Type", "application/json"), 5_900_000));

        assertThat(contract.sharedProblems()).allSatisfy((name, shown) -> {
            assertThat(contract.wrongWithProblem(shown)).as(name).isEmpty();
            if (!CANNOT_BE_ASKED_FOR.contains(name)) {
                assertThat(untraced(answers.get(name).json())).as(name).isEqualTo(untraced(shown));
            }
        });
    }

    private static JsonNode untraced(JsonNode problem) {
        return ((ObjectNode) problem.deepCopy()).without("traceId");
    }
}
