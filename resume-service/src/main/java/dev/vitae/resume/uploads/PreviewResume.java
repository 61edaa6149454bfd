package dev.vitae.resume.uploads;

import dev.vitae.kit.caller.Caller;
import dev.vitae.resume.resumes.ResumeView;
import dev.vitae.resume.uploads.assistance.OwnKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A person sees what would be read from a file; nothing of it is kept, told or counted. */
@ApplicationScoped
public class PreviewResume {

    private final ReadFile readFile;

    PreviewResume(ReadFile readFile) {
        this.readFile = readFile;
    }

    /** Fails with {@link dev.vitae.extraction.UnreadableFile} or 503 {@code parsing_busy}. */
    public Uni<ResumeView> preview(Caller caller, UploadedFile file, Optional<OwnKey> key) {
        return readFile.read(caller, file, key)
                .map(read -> ResumeView.notKept(file.title(), file.name(), read.bytes().length, read.resume()));
    }
}
