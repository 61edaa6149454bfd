package dev.vitae.resume.exporting;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.export.ExportRequest;
import dev.vitae.document.export.Exports;
import dev.vitae.document.rendering.Photo;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Download;
import dev.vitae.kit.download.FileName;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.people.Pictures;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a résumé as a file, beside the event loops and a few at a time, and tells of it. */
@ApplicationScoped
class ExportPress {

    private final TenantSession session;
    private final Pictures pictures;
    private final BoundedPool rendering;
    private final Exports exports = new Exports();

    ExportPress(
            TenantSession session,
            Pictures pictures,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.rendering.workers") int workers,
            @ConfigProperty(name = "vitae.rendering.waiting") int waiting) {
        this.session = session;
        this.pictures = pictures;
        this.rendering = new BoundedPool("rendering", workers, waiting, metrics);
    }

    @PreDestroy
    void stop() {
        rendering.close();
    }

    /** @param duration of the writing, without what was waited for */
    record Printed(byte[] bytes, Duration duration) {}

    /**
     * Fails with 503 {@code rendering_busy} when too many wait already, {@code picture_unavailable} where a photo is asked
     * for and identity-service gives no answer; then nothing is told.
     */
    Uni<Download> print(Caller caller, ResumeContent content, ExportRequest request, Function<Printed, Event> fact) {
        return photo(caller, request)
                .chain(photo -> rendering.run(() -> write(content, request, photo)))
                .call(printed -> session.onConnection(caller, tx -> tx.publish(fact.apply(printed))))
                .map(printed ->
                        new Download(printed.bytes(), request.format().mediaType(), fileName(content, request)));
    }

    private Uni<Optional<byte[]>> photo(Caller caller, ExportRequest request) {
        return request.showsPhoto()
                ? pictures.of(caller.id())
                : Uni.createFrom().item(Optional.empty());
    }

    private Printed write(ResumeContent content, ExportRequest request, Optional<byte[]> photo) {
        long begun = System.nanoTime();
        byte[] bytes = exports.write(
                content,
                request.format(),
                request.design(),
                photo.map(Photo::of).orElse(null));
        return new Printed(bytes, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static String fileName(ResumeContent content, ExportRequest request) {
        return FileName.of(
                content.personalInfo().fullName(),
                request.documentName(),
                request.format().extension());
    }
}
