package dev.vitae.kit.calls;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Answers of a neighbour to a task that asks it for something. */
public final class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    private Answers() {}

    /**
     * What is there, or empty where the neighbour says 404. Other problems stay as they are; an answer that cannot be had or
     * read is a 503 {@code service_unavailable}, to be tried again.
     *
     * @param service for the log: {@code generation-service}
     */
    public static <T> Uni<Optional<T>> ifThere(String service, Uni<T> answer) {
        return answer.map(Optional::of)
                .onFailure(Answers::isGone)
                .recoverWithItem(Optional.empty())
                .onFailure(failure -> !(failure instanceof Problem))
                .transform(failure -> away(service, failure));
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof Problem problem && problem.status() == 404;
    }

    /** The message of an answer that cannot be read quotes it, so it goes no further. */
    private static Problem away(String service, Throwable failure) {
        LOG.warnf("%s gave no usable answer: %s", service, failure.getClass().getName());
        return Problem.unavailable("service_unavailable");
    }
}
