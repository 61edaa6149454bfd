package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ContentJson;
import dev.vitae.generation.jobs.ChosenModel;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.generation.neighbours.Sources;
import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs {@link Tailoring}, which computes and waits for providers, on threads of its own beside the event loops. */
@ApplicationScoped
class TailorResume {

    private final BoundedPool pool;
    private final ObjectMapper json;
    private final ContentJson contents = new ContentJson();

    TailorResume(
            @ConfigProperty(name = "vitae.generation.concurrency") int concurrency,
            MeterRegistry metrics,
            ObjectMapper json) {
        // A run that is given up may still be leaving while the next one begins.
        this.pool = new BoundedPool("tailoring", concurrency, concurrency, metrics);
        this.json = json;
    }

    /** @param begun {@link System#nanoTime()} of the task's pick-up */
    Uni<GenerationResult> tailor(ChosenModel chosen, Sources sources, Job job, RunCourse course, long begun) {
        return pool.run(() -> result(chosen, sources, job, course, begun))
                .onCancellation()
                .invoke(() -> course.cancellation().cancel());
    }

    @PreDestroy
    void close() {
        pool.close();
    }

    private GenerationResult result(ChosenModel chosen, Sources sources, Job job, RunCourse course, long begun)
            throws JsonProcessingException {
        Tailored tailored = new Tailoring(chosen.model(), course).tailor(request(sources, job), job.asOf());
        return new GenerationResult(
                sources.resume().version(),
                sources.vacancy().version(),
                tailored,
                chosen.provider(
                        tailored.proposal().provider(), tailored.proposal().model(), course.calls()),
                contents.write(sources.resume().content()),
                contents.write(tailored.content()),
                json.writeValueAsString(tailored.before()),
                json.writeValueAsString(tailored.after()),
                json.writeValueAsString(tailored.report()),
                Math.toIntExact(Duration.ofNanos(System.nanoTime() - begun).toMillis()));
    }

    static TailoringRequest request(Sources sources, Job job) {
        var vacancy = sources.vacancy();
        return TailoringRequest.of(
                sources.resume().content(),
                new TailoringRequest.Vacancy(vacancy.company(), vacancy.jobPosition(), vacancy.description()),
                job.instructions());
    }
}
