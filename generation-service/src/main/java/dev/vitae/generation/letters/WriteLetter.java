package dev.vitae.generation.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.jobs.ChosenModel;
import dev.vitae.generation.jobs.RunCall;
import dev.vitae.generation.jobs.RunCalls;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs {@link LetterWriting}, which computes and waits for providers, on threads of its own beside the event loops. */
@ApplicationScoped
class WriteLetter {

    private final BoundedPool pool;
    private final ObjectMapper json;

    WriteLetter(
            @ConfigProperty(name = "vitae.letters.concurrency") int concurrency,
            MeterRegistry metrics,
            ObjectMapper json) {
        // A run that is given up may still be leaving while the next one begins.
        this.pool = new BoundedPool("letters", concurrency, concurrency, metrics);
        this.json = json;
    }

    /** @param begun {@link System#nanoTime()} of the task's pick-up */
    Uni<LetterResult> write(ChosenModel chosen, TailoringRequest request, RunCalls calls, long begun) {
        return pool.run(() -> result(chosen, request, calls, begun))
                .onCancellation()
                .invoke(() -> calls.cancellation().cancel());
    }

    @PreDestroy
    void close() {
        pool.close();
    }

    private LetterResult result(ChosenModel chosen, TailoringRequest request, RunCalls calls, long begun)
            throws JsonProcessingException {
        LetterWriting.Done done =
                new LetterWriting(chosen.model(), purpose -> new RunCall(calls, purpose)).write(request);
        return new LetterResult(
                json.writeValueAsString(LetterText.of(done.letter(), request.vacancy())),
                json.writeValueAsString(done.report()),
                chosen.provider(done.by().provider(), done.by().model(), calls.calls()),
                Math.toIntExact(Duration.ofNanos(System.nanoTime() - begun).toMillis()));
    }
}
