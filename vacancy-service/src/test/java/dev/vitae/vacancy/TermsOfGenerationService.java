package dev.vitae.vacancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Answer;
import java.util.UUID;

/** Terms of one person's vacancies as generation-service tells them, made from the sample that it checks itself. */
record TermsOfGenerationService(StubService service, UUID owner) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** From now on the vacancy asks for that; to everybody but a service acting for its person there is none. */
    void know(String vacancy, int version, String term) {
        ObjectNode answer = sample().put("vacancyId", vacancy).put("vacancyVersion", version);
        ArrayNode terms = (ArrayNode) answer.path("terms");
        terms.remove(1);
        ((ObjectNode) terms.path(0)).put("term", term);
        answer(vacancy, Answer.json(200, answer.toString()));
    }

    void answer(String vacancy, Answer answer) {
        service.answer("GET", path(vacancy), request -> {
            boolean theirs = owner.toString().equals(request.headers().get("vitae-acting-for"))
                    && request.headers().getOrDefault("authorization", "").startsWith("Bearer ");
            return theirs ? answer : Answer.problem(404, "not_found");
        });
    }

    /** How often they were asked for. */
    long asked(String vacancy) {
        return service.requests().stream()
                .filter(request -> request.path().equals(path(vacancy)))
                .count();
    }

    private static String path(String vacancy) {
        return "/internal/vacancies/" + vacancy + "/terms";
    }

    private static ObjectNode sample() {
        try {
            return (ObjectNode) JSON.readTree(Contracts.http("generation", "vacancy-terms"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no sample of terms", e);
        }
    }
}
