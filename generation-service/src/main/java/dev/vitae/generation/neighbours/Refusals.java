package dev.vitae.generation.neighbours;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.calls.ServiceAnswerMapper;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.ProblemDocument;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * As {@link ServiceAnswerMapper}; but what a neighbour says of what a person sent (415 and 422) is that person's answer, as 422, and
 * so is a limit of theirs.
 */
public class Refusals extends ServiceAnswerMapper {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public RuntimeException toThrowable(Response answer) {
        boolean ofLimits = answer.getStatus() == 429;
        boolean ofWhatWasSent = answer.getStatus() == 422 || answer.getStatus() == 415;
        if (!ofLimits && !ofWhatWasSent
                || !MediaType.valueOf(ProblemDocument.MEDIA_TYPE).isCompatible(answer.getMediaType())) {
            return super.toThrowable(answer);
        }
        try {
            JsonNode problem = JSON.readTree(answer.readEntity(String.class));
            String code = problem.path("code").asText();
            String detail = problem.path("detail").asText();
            return ofLimits ? new Problem(answer.getStatus(), code, detail) : Problem.unprocessable(code, detail);
        } catch (JsonProcessingException e) {
            return Problem.unavailable("service_unavailable");
        }
    }
}
