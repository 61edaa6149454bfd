package dev.vitae.resume.files;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.files.StoredFile;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.resume.resumes.Resumes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person takes back the file that a résumé was read from. Someone else's answers 404, as if it did not exist. */
@ApplicationScoped
public class ReadOriginal {

    private final TenantSession session;
    private final Resumes resumes;
    private final FileStore files;

    ReadOriginal(TenantSession session, Resumes resumes, FileStore files) {
        this.session = session;
        this.resumes = resumes;
        this.files = files;
    }

    /**
     * A file that is kept.
     *
     * @param id never two different files'
     * @param name under which it was uploaded
     */
    public record Original(UUID id, String name) {}

    public Uni<Original> of(Caller caller, UUID resumeId) {
        return session.inTransaction(caller, tx -> resumes.findById(resumeId)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(resume -> new Original(resume.fileId(), resume.sourceFileName())));
    }

    /** Byte by byte as it was uploaded, at most 5 MB. */
    public Uni<StoredFile> read(Caller caller, Original original) {
        return files.get(caller, original.id()).map(file -> file.orElseThrow(Problem::notFound));
    }
}
