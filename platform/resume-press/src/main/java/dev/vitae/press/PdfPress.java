package dev.vitae.press;

import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.PdfOptions;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Press;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A résumé as a PDF that is kept, without a photo: nobody is told of it. */
@ApplicationScoped
public class PdfPress {

    private static final ContentJson JSON = new ContentJson();

    private final Press press;
    private final PdfRenderer renderer;

    PdfPress(Press press, PdfRenderer renderer) {
        this.press = press;
        this.renderer = renderer;
    }

    /** @param sha256 of the bytes */
    public record Pdf(byte[] bytes, byte[] sha256) {}

    /** SHA-256 of all that decides what the PDF looks like: content, template, options, and the edition of what draws it. */
    public byte[] hash(ResumeContent content, ChosenDesign design) {
        return sha256(String.join(
                        "\n",
                        PdfRenderer.EDITION,
                        design.template().slug(),
                        design.options().toString(),
                        JSON.write(content))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Fails with 429 {@code too_many_at_once} or 503 {@code rendering_busy}. */
    public Uni<Pdf> print(Caller caller, ResumeContent content, ChosenDesign design) {
        return press.print(caller, () -> {
            byte[] bytes = renderer.render(content, design.design(), PdfOptions.of(content, design.design()));
            return new Pdf(bytes, sha256(bytes));
        });
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
