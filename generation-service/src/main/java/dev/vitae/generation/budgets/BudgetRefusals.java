package dev.vitae.generation.budgets;

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
 * What usage-service's refusals mean here: those that are about the budget are the person's answer too, with the headers that
 * say when it helps to ask again; anything else makes the work unavailable for now.
 */
public class BudgetRefusals implements ResponseExceptionMapper<RuntimeException> {

    private static final Logger LOG = Logger.getLogger(BudgetRefusals.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PASSED_ON = Set.of(Budgets.EXHAUSTED, Budgets.SETTLED, Budgets.WITHOUT_PRICE);
    private static final List<String> HEADERS = List.of("Retry-After", "RateLimit", "RateLimit-Policy");

    @Override
    public RuntimeException toThrowable(Response answer) {
        JsonNode problem = problem(answer);
        String code = problem.path("code").asText("(none)");
        if (!PASSED_ON.contains(code)) {
            LOG.warnf("usage-service refused a call: %d %s", answer.getStatus(), code);
            return Problem.unavailable(Budgets.AWAY);
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
