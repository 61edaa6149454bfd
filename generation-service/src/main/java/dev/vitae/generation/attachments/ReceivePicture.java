package dev.vitae.generation.attachments;

import dev.vitae.kit.problem.Problem;
import dev.vitae.pictures.DrawnPicture;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes a picture out of a form, off the event loop. */
@ApplicationScoped
class ReceivePicture {

    private final Vertx vertx;

    ReceivePicture(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Its bytes. Fails with 422 {@code file_missing} or 413 {@code file_too_large}. */
    Uni<byte[]> receive(FileUpload part) {
        if (part == null) {
            throw Problem.unprocessable("file_missing", "Send the picture as the part named file of a multipart form.");
        }
        DrawnPicture.checkSize(part.size());
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> Files.readAllBytes(part.uploadedFile()), false)
                        .toCompletionStage());
    }
}
