package dev.vitae.usage.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.ProblemDocument;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** The operator asks through us with their own token, so what a service refuses them is told as it is. */
public class NeighbourRefusals implements ResponseExceptionMapper<RuntimeException> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public RuntimeException toThrowable(Response answer) {
        boolean told = answer.getStatus() < 500
                && MediaType.valueOf(ProblemDocument.MEDIA_TYPE).isCompatible(answer.getMediaType());
        try {
            return told ? problem(JSON.readTree(answer.readEntity(String.class)), answer.getStatus()) : away();
        } catch (JsonProcessingException e) {
            return away();
        }
    }

    private static Problem problem(JsonNode told, int status) {
        return new Problem(
                status, told.path("code").asText(), told.path("detail").asText());
    }

    private static Problem away() {
        return Problem.unavailable("service_unavailable");
    }
}
