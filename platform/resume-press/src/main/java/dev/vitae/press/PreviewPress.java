package dev.vitae.press;

import dev.vitae.document.rendering.PagePreview;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Draws pages, beside the event loops and a few at a time. */
@ApplicationScoped
public class PreviewPress {

    private final BoundedPool drawing;

    PreviewPress(
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.previews.workers") int workers,
            @ConfigProperty(name = "vitae.previews.waiting") int waiting,
            @ConfigProperty(name = "vitae.previews.per-person") int perPerson) {
        this.drawing = new BoundedPool("previews", workers, waiting, perPerson, metrics);
    }

    @PreDestroy
    void stop() {
        drawing.close();
    }

    /** Fails as the work does, or with 503 {@code previews_busy} when too many are drawn. */
    public <T> Uni<T> draw(Callable<T> work) {
        return drawing.run(work);
    }

    /** As {@link #draw(Callable)}, of what is a person's; also fails with 429 {@code too_many_at_once}. */
    public <T> Uni<T> draw(UUID person, Callable<T> work) {
        return drawing.run(person, work);
    }

    /** The width that a parameter asks for, in pixels. Fails with 400 {@code width_invalid}. */
    public static int width(String text) {
        try {
            int pixels = Integer.parseInt(text);
            if (pixels >= PagePreview.NARROWEST && pixels <= PagePreview.WIDEST) {
                return pixels;
            }
        } catch (NumberFormatException e) {
            // The same answer as for a number out of range.
        }
        throw Problem.badRequest(
                "width_invalid",
                "width is a number of pixels from " + PagePreview.NARROWEST + " to " + PagePreview.WIDEST + ".");
    }
}
