package dev.vitae.resume.resumes;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.files.StoredFile;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A person looks at the résumés uploaded so far. Someone else's answer 404, as if they did not exist. */
@ApplicationScoped
public class ReadResumes {

    private final TenantSession session;
    private final Resumes resumes;
    private final FileStore files;

    ReadResumes(TenantSession session, Resumes resumes, FileStore files) {
        this.session = session;
        this.resumes = resumes;
        this.files = files;
    }

    public Uni<ResumeView> one(Caller caller, UUID id) {
        return find(caller, id, ResumeView::of);
    }

    /** A page of them, newest first. */
    public Uni<Page<ResumeItem>> page(Caller caller, int limit, Optional<Cursor> after) {
        return session.inTransaction(caller, tx -> resumes.newest(caller.id(), limit + 1, after))
                .map(rows -> Page.of(rows, limit, ResumeItem::cursor, Function.identity()));
    }

    /** The file that was uploaded, byte by byte. */
    public Uni<OriginalFile> file(Caller caller, UUID id) {
        return find(caller, id, Function.identity()).chain(resume -> files.get(caller, resume.fileId())
                .map(file -> file.orElseThrow(Problem::notFound))
                .map(file -> new OriginalFile(resume.sourceFileName(), file)));
    }

    private <T> Uni<T> find(Caller caller, UUID id, Function<Resume, T> view) {
        return session.inTransaction(caller, tx -> resumes.findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(view));
    }

    /** @param name under which it was uploaded */
    public record OriginalFile(String name, StoredFile file) {}
}
