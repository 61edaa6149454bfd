package dev.vitae.resume.versions;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A person looks at what a résumé said before. Someone else's answer 404, as if they did not exist. */
@ApplicationScoped
public class ReadVersions {

    private final TenantSession session;
    private final ResumeVersions versions;

    ReadVersions(TenantSession session, ResumeVersions versions) {
        this.session = session;
        this.versions = versions;
    }

    /** A page of them, newest first. */
    public Uni<Page<VersionItem>> page(Caller caller, UUID resumeId, int limit, Optional<Cursor> after) {
        return session.inTransaction(caller, tx -> versions.newest(caller.id(), resumeId, limit + 1, after))
                .invoke(rows -> checkThere(rows, after))
                .map(rows -> Page.of(rows, limit, VersionItem::cursor, Function.identity()));
    }

    /** Fails with 404 also for one that was dropped. */
    public Uni<VersionView> one(Caller caller, UUID resumeId, int number) {
        return session.inTransaction(caller, tx -> versions.numbered(resumeId, number)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(VersionView::of));
    }

    /** Every résumé has a version: where there is none, there is no résumé. */
    private static void checkThere(List<VersionItem> rows, Optional<Cursor> after) {
        if (rows.isEmpty() && after.isEmpty()) {
            throw Problem.notFound();
        }
    }
}
