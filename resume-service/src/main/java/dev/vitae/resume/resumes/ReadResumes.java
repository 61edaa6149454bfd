package dev.vitae.resume.resumes;

import dev.vitae.kit.caller.Caller;
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

    ReadResumes(TenantSession session, Resumes resumes) {
        this.session = session;
        this.resumes = resumes;
    }

    public Uni<ResumeView> one(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> resumes.findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(ResumeView::of));
    }

    /** A page of them, newest first. */
    public Uni<Page<ResumeItem>> page(Caller caller, int limit, Optional<Cursor> after) {
        return session.inTransaction(caller, tx -> resumes.newest(caller.id(), limit + 1, after))
                .map(rows -> Page.of(rows, limit, ResumeItem::cursor, Function.identity()));
    }
}
