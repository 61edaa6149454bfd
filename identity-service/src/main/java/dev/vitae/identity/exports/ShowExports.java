package dev.vitae.identity.exports;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Shows people their own exports. */
@ApplicationScoped
public class ShowExports {

    private final TenantSession session;
    private final Exports exports;

    ShowExports(TenantSession session, Exports exports) {
        this.session = session;
        this.exports = exports;
    }

    public Uni<Page<ExportView>> list(Caller caller, PageRequest page) {
        return session.onConnection(caller, tx -> exports.list(tx, page.after(), page.limit()))
                .map(rows -> Page.of(
                        rows,
                        page.limit(),
                        export -> new Cursor(export.createdAt(), export.id()),
                        Function.identity()));
    }

    public Uni<ExportView> one(Caller caller, UUID id) {
        return session.onConnection(caller, tx -> exports.find(tx, id))
                .map(found -> found.orElseThrow(Problem::notFound));
    }
}
