package dev.vitae.generation.attachments;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes a picture out of a form, off the event loop. */
@ApplicationScoped
class ReceivePicture {

    private static final int LARGEST = 5 * 1024 * 1024;

    private final Vertx vertx;

    ReceivePicture(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Its bytes. Fails with 422 {@code file_missing} or 413 {@code file_too_large}. */
    Uni<byte[]> receive(FileUpload part) {
        if (part == null) {
            throw Problem.unprocessable("file_missing", "Send the picture as the part named file of a multipart form.");
        }
        if (part.size() > LARGEST) {
            throw new Problem(413, "file_too_large", "A picture has at most 5 MB.");
        }
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> Files.readAllBytes(part.uploadedFile()), false)
                        .toCompletionStage());
    }
}
