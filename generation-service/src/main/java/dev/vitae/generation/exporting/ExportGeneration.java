package dev.vitae.generation.exporting;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.PdfOptions;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.generation.tailoring.GenerationStatus;
import dev.vitae.generation.tailoring.ReadGenerations;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A person takes a tailored résumé along as a file. */
@ApplicationScoped
public class ExportGeneration {

    private final TenantSession session;
    private final ReadGenerations generations;
    private final BoundedPool rendering;
    private final PdfRenderer pdf = new PdfRenderer();

    ExportGeneration(
            TenantSession session,
            ReadGenerations generations,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.rendering.workers") int workers,
            @ConfigProperty(name = "vitae.rendering.waiting") int waiting) {
        this.session = session;
        this.generations = generations;
        this.rendering = new BoundedPool("rendering", workers, waiting, metrics);
    }

    @PreDestroy
    void stop() {
        rendering.close();
    }

    /**
     * Fails with 404 when there is no such generation or it is somebody else's, with 409
     * {@code generation_not_completed} before it is there, with 503 {@code rendering_busy} when too many are rendered.
     */
    public Uni<Export> export(Caller caller, UUID id, ExportFormat format) {
        return generations.one(caller, id).chain(generation -> {
            if (generation.status() != GenerationStatus.COMPLETED) {
                throw Problem.conflict(
                        "generation_not_completed", "There is nothing to export before the generation has completed.");
            }
            long begun = System.nanoTime();
            ResumeContent content = generation.content();
            return rendering
                    .run(() -> pdf.render(content, PdfOptions.of(content)))
                    .call(bytes -> record(caller, id, format, bytes.length, begun))
                    .map(bytes -> new Export(
                            bytes, format, FileName.of(content.personalInfo().fullName(), format)));
        });
    }

    private Uni<Void> record(Caller caller, UUID id, ExportFormat format, int bytes, long begun) {
        GenerationExported exported = new GenerationExported(
                StampedEntity.newId(),
                id,
                caller.id(),
                caller.tenantId().orElse(null),
                format,
                bytes,
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return session.onConnection(
                caller, tx -> tx.publish(Event.of(GenerationExported.TOPIC, id, GenerationExported.TYPE, exported)));
    }
}
