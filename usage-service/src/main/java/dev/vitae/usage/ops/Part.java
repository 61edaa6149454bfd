package dev.vitae.usage.ops;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * What another service has to say on a page, which is shown without it where that service is away.
 *
 * @param value null where it is away
 * @param away for people: why there is no value; null where there is one
 */
public record Part<T>(T value, String away) {

    private static final Logger LOG = Logger.getLogger(Part.class);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /** Fails as {@code answer} does where it is the person's own matter. @param service for people: {@code identity} */
    public static <T> Uni<Part<T>> of(String service, Uni<T> answer) {
        return answer.ifNoItem()
                .after(LONGEST)
                .fail()
                .map(value -> new Part<>(value, null))
                .onFailure(failure -> !(failure instanceof Problem refusal && refusal.status() < 500))
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "%s-service does not answer: %s",
                            service, failure.getClass().getName());
                    return new Part<>(null, service + " does not answer");
                });
    }

    public boolean isThere() {
        return value != null;
    }
}
