package dev.vitae.resume.uploads.assistance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.problem.ProblemDocument;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** generation-service's refusals by their codes. */
public class AssistanceRefusals implements ResponseExceptionMapper<RuntimeException> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OTHER = "service_unavailable";

    @Override
    public RuntimeException toThrowable(Response answer) {
        return new AssistanceRefused(code(answer));
    }

    private static String code(Response answer) {
        if (!MediaType.valueOf(ProblemDocument.MEDIA_TYPE).isCompatible(answer.getMediaType())) {
            return OTHER;
        }
        try {
            return JSON.readTree(answer.readEntity(String.class)).path("code").asText(OTHER);
        } catch (JsonProcessingException e) {
            return OTHER;
        }
    }
}
