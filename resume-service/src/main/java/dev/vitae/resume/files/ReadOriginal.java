package dev.vitae.resume.files;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.FileDescription;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.resume.resumes.Resumes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
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

    /** @param name under which it was uploaded */
    public record Original(String name, FileDescription file) {}

    public Uni<Original> of(Caller caller, UUID resumeId) {
        return session.inTransaction(
                        caller,
                        tx -> resumes.findById(resumeId).onItem().ifNull().failWith(Problem::notFound))
                .chain(resume -> files.describe(caller, resume.fileId())
                        .map(file -> file.orElseThrow(Problem::notFound))
                        .map(file -> new Original(resume.sourceFileName(), file)));
    }

    /** Byte by byte as it was uploaded, piece by piece as the reader takes them. */
    public Multi<Buffer> read(Caller caller, Original original) {
        return files.read(caller, original.file());
    }
}
