package dev.vitae.kit.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.ProblemDocument;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jboss.logging.Logger;

/**
 * What another service's refusal means here. A 404 is ours only when that service itself says {@code not_found}: a wrong
 * address, an edge or an older version in between answers 404 too, and must not make anything look deleted. Everything
 * else makes this work unavailable for now, and is logged, since nobody but an operator can mend it.
 */
public class ServiceAnswerMapper implements ResponseExceptionMapper<RuntimeException> {

    private static final Logger LOG = Logger.getLogger(ServiceAnswerMapper.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public RuntimeException toThrowable(Response answer) {
        String code = code(answer);
        Problem notFound = Problem.notFound();
        if (answer.getStatus() == notFound.status() && code.equals(notFound.code())) {
            return notFound;
        }
        LOG.warnf("another service refused a call: %d %s", answer.getStatus(), code);
        return Problem.unavailable("service_unavailable");
    }

    /** The problem's code; says what it is instead where it is no problem. */
    private static String code(Response answer) {
        if (!MediaType.valueOf(ProblemDocument.MEDIA_TYPE).isCompatible(answer.getMediaType())) {
            return "(no problem document)";
        }
        try {
            return JSON.readTree(answer.readEntity(String.class)).path("code").asText("(no code)");
        } catch (JsonProcessingException e) {
            return "(unreadable)";
        }
    }
}
