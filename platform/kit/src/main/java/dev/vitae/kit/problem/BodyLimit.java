package dev.vitae.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that announces itself as too large before a byte of it is read, and says so as a problem. */
@ApplicationScoped
public class BodyLimit {

    private final ObjectMapper json;
    private final long most;

    public BodyLimit(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.json = json;
        this.most = most.asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            String length = context.request().getHeader("Content-Length");
            if (length == null || length.length() < 19 && Long.parseLong(length) <= most) {
                context.next();
                return;
            }
            Problem problem = ProblemMappers.ofStatus(413);
            context.response()
                    .setStatusCode(413)
                    .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                    .putHeader("Connection", "close")
                    .end(write(ProblemDocument.of(problem)));
        });
    }

    private String write(ProblemDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
