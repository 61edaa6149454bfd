package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ContentJson;
import dev.vitae.generation.llm.RuleBasedModel;
import dev.vitae.generation.neighbours.Resume;
import dev.vitae.generation.neighbours.Vacancy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;

/** Runs {@link Tailoring}, which computes, on a worker thread instead of an event loop. */
@ApplicationScoped
class TailorResume {

    private final Vertx vertx;
    private final ObjectMapper json;
    private final ContentJson contents = new ContentJson();
    private final Tailoring tailoring = new Tailoring(new RuleBasedModel());

    TailorResume(Vertx vertx, ObjectMapper json) {
        this.vertx = vertx;
        this.json = json;
    }

    /** @param begun {@link System#nanoTime()} of the task's pick-up */
    Uni<GenerationResult> tailor(Resume resume, Vacancy vacancy, LocalDate asOf, long begun) {
        return vertx.executeBlocking(() -> result(resume, vacancy, asOf, begun), false);
    }

    private GenerationResult result(Resume resume, Vacancy vacancy, LocalDate asOf, long begun)
            throws JsonProcessingException {
        Tailored tailored = tailoring.tailor(resume.content(), vacancy, asOf);
        return new GenerationResult(
                resume.version(),
                vacancy.version(),
                tailored,
                contents.write(resume.content()),
                contents.write(tailored.content()),
                json.writeValueAsString(tailored.before()),
                json.writeValueAsString(tailored.after()),
                json.writeValueAsString(tailored.report()),
                Math.toIntExact(Duration.ofNanos(System.nanoTime() - begun).toMillis()));
    }
}
