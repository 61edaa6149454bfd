package dev.vitae.generation.neighbours;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.calls.ServiceAnswerMapper;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.ProblemDocument;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** As {@link ServiceAnswerMapper}; but that a passcode is missing or wrong, or was tried too often, is that person's answer. */
public class LinkRefusals extends ServiceAnswerMapper {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TOLD = Set.of("passcode_required", "passcode_wrong", "too_many_attempts");

    @Override
    public RuntimeException toThrowable(Response answer) {
        boolean ofThePerson = answer.getStatus() == 403 || answer.getStatus() == 429;
        if (!ofThePerson || !MediaType.valueOf(ProblemDocument.MEDIA_TYPE).isCompatible(answer.getMediaType())) {
            return super.toThrowable(answer);
        }
        try {
            JsonNode problem = JSON.readTree(answer.readEntity(String.class));
            return TOLD.contains(problem.path("code").asText())
                    ? told(answer, problem)
                    : Problem.unavailable("service_unavailable");
        } catch (JsonProcessingException e) {
            return Problem.unavailable("service_unavailable");
        }
    }

    private static Problem told(Response answer, JsonNode problem) {
        Map<String, String> headers = Optional.ofNullable(answer.getHeaderString("Retry-After"))
                .map(seconds -> Map.of("Retry-After", seconds))
                .orElse(Map.of());
        return new Problem(
                answer.getStatus(),
                problem.path("code").asText(),
                problem.path("detail").asText(),
                List.of(),
                headers);
    }
}
