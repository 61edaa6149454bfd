package dev.vitae.kit.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.ProblemDocument;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jboss.logging.Logger;

/**
 * Refusals of another service that are the person's answer too, with the headers that say when it helps to ask again. Anything
 * else makes the work unavailable for now, and is logged.
 */
public abstract class PassedOnRefusals implements ResponseExceptionMapper<RuntimeException> {

    private static final Logger LOG = Logger.getLogger(PassedOnRefusals.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HEADERS = List.of("Retry-After", "RateLimit", "RateLimit-Policy");

    private final Set<String> codes;
    private final String away;

    /**
     * @param codes of those that are passed on
     * @param away code of the 503 for all others
     */
    protected PassedOnRefusals(Set<String> codes, String away) {
        this.codes = codes;
        this.away = away;
    }

    @Override
    public RuntimeException toThrowable(Response answer) {
        JsonNode problem = problem(answer);
        String code = problem.path("code").asText("(none)");
        if (!codes.contains(code)) {
            LOG.warnf("another service refused a call: %d %s", answer.getStatus(), code);
            return Problem.unavailable(away);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        HEADERS.stream()
                .filter(name -> answer.getHeaderString(name) != null)
                .forEach(name -> headers.put(name, answer.getHeaderString(name)));
        Problem refusal =
                new Problem(answer.getStatus(), code, problem.path("detail").asText(""), List.of(), headers);
        return problem.has("current") ? refusal.showing(problem.get("current")) : refusal;
    }

    private static JsonNode problem(Response answer) {
        try {
            return MediaType.valueOf(ProblemDocument.MEDIA_TYPE).isCompatible(answer.getMediaType())
                    ? JSON.readTree(answer.readEntity(String.class))
                    : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
