package dev.vitae.resume.wanted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Answer;
import java.util.List;
import java.util.UUID;

/** Terms of one person's vacancies as generation-service tells them, made from the sample that it checks itself. */
record TermsOfGenerationService(StubService service, UUID owner) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** From now on the vacancy asks for those; to everybody but a service acting for its person there is none. */
    void know(UUID vacancy, int version, ObjectNode... terms) {
        ObjectNode answer = sample().put("vacancyId", vacancy.toString()).put("vacancyVersion", version);
        ((ArrayNode) answer.path("terms")).removeAll().addAll(List.of(terms));
        answer(vacancy, Answer.json(200, answer.toString()));
    }

    void answer(UUID vacancy, Answer answer) {
        service.answer("GET", path(vacancy), request -> {
            boolean theirs = owner.toString().equals(request.headers().get("vitae-acting-for"))
                    && request.headers().getOrDefault("authorization", "").startsWith("Bearer ");
            return theirs ? answer : Answer.problem(404, "not_found");
        });
    }

    /** How often they were asked for. */
    long asked(UUID vacancy) {
        return service.requests().stream()
                .filter(request -> request.path().equals(path(vacancy)))
                .count();
    }

    /** A tool that is required, as the sample writes it, that stands alone and has no other name. */
    static ObjectNode tool(String name) {
        ObjectNode term = (ObjectNode) sample().at("/terms/0");
        term.remove("group");
        term.putArray("otherNames");
        return term.put("term", name);
    }

    private static String path(UUID vacancy) {
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
