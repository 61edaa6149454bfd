package dev.vitae.resume.uploads;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes a file out of a form, off the event loop and without reading it into memory. */
@ApplicationScoped
class ReceiveFile {

    /** Of one résumé file, in bytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    private final Vertx vertx;

    ReceiveFile(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The part as a file. Fails with 422 {@code file_missing}, 422 {@code file_empty} or 413 {@code file_too_large}. */
    Uni<UploadedFile> receive(FileUpload part) {
        if (part == null) {
            throw Problem.unprocessable("file_missing", "Send the résumé as the part named file of a multipart form.");
        }
        if (part.size() > LARGEST) {
            throw new Problem(
                    413, "file_too_large", "The file is larger than 5 MB. Export the résumé in a smaller size.");
        }
        if (part.size() == 0) {
            throw Problem.unprocessable(
                    "file_empty", "The file is empty. Save the résumé again and upload the new file.");
        }
        return Uni.createFrom().completionStage(() -> vertx.executeBlocking(
                        () -> UploadedFile.of(part.fileName(), part.uploadedFile()), false)
                .toCompletionStage());
    }
}
