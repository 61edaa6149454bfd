package dev.vitae.resume.uploads;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.resume.resumes.ResumeView;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A text becomes a résumé, as a file that says the same would. */
@ApplicationScoped
class UploadText {

    /** Its ending says that it is plain text; without it, the résumé's title. */
    private static final String NAME = "résumé.txt";

    private final Vertx vertx;
    private final UploadResume upload;

    UploadText(Vertx vertx, UploadResume upload) {
        this.vertx = vertx;
        this.upload = upload;
    }

    /** The same text is one résumé, however often it comes. Fails with 422 {@code file_empty}, and as {@link UploadProblems}. */
    Uni<ResumeView> upload(Caller caller, String text) {
        if (text == null || text.isBlank()) {
            throw Problem.unprocessable("file_empty", "There is no text. Send what the résumé says.");
        }
        return blocking(() -> UploadedFile.of(NAME, Files.writeString(Files.createTempFile("resume", ".txt"), text)))
                .chain(file -> upload.upload(caller, file, Optional.empty())
                        .eventually(() -> blocking(() -> delete(file.path()))))
                .map(UploadResume.Uploaded::resume);
    }

    private static boolean delete(Path file) throws IOException {
        return Files.deleteIfExists(file);
    }

    private <T> Uni<T> blocking(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
    }
}
