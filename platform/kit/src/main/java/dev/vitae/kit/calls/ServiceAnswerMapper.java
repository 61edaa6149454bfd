package dev.vitae.kit.calls;

import dev.vitae.kit.problem.Problem;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** What another service's refusal means here: its 404 is ours, anything else makes this work unavailable for now. */
public class ServiceAnswerMapper implements ResponseExceptionMapper<RuntimeException> {

    @Override
    public RuntimeException toThrowable(Response answer) {
        return answer.getStatus() == 404 ? Problem.notFound() : Problem.unavailable("service_unavailable");
    }
}
