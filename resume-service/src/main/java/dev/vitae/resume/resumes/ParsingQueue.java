package dev.vitae.resume.resumes;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** Parses files on a few threads of its own, away from those that answer requests. */
@ApplicationScoped
class ParsingQueue {

    private final WorkerExecutor workers;
    private final Semaphore places;

    ParsingQueue(Vertx vertx, UploadLimits limits) {
        this.workers = vertx.createSharedWorkerExecutor("resume-parsing", limits.workers());
        this.places = new Semaphore(limits.workers() + limits.waiting());
    }

    /**
     * Runs blocking work in the caller's turn; the answer comes back on the caller's own context. Fails with 503
     * {@code parsing_busy} when all places are taken.
     */
    <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            if (!places.tryAcquire()) {
                return Uni.createFrom().failure(Problem.unavailable("parsing_busy"));
            }
            return Uni.createFrom()
                    .completionStage(workers.executeBlocking(() -> takePlace(work), false)
                            .toCompletionStage());
        });
    }

    private <T> T takePlace(Callable<T> work) throws Exception {
        try {
            return work.call();
        } finally {
            places.release();
        }
    }

    @PreDestroy
    void stop() {
        workers.close();
    }
}
