package dev.vitae.identity.erasure;

import dev.vitae.identity.users.Admins;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows admins how far erasures are. Fails with 403 for whoever is no admin any more. */
@ApplicationScoped
public class ShowErasures {

    private final TenantSession session;
    private final Admins admins;
    private final Erasures erasures;

    ShowErasures(TenantSession session, Admins admins, Erasures erasures) {
        this.session = session;
        this.admins = admins;
        this.erasures = erasures;
    }

    public Uni<Page<ErasureView>> list(Caller admin, PageRequest page) {
        return session.onConnection(admin, tx -> admins.require(tx, admin)
                        .chain(() -> erasures.list(tx, page.after(), page.limit())))
                .map(rows -> Page.of(
                        rows,
                        page.limit(),
                        erasure -> new Cursor(erasure.createdAt().toInstant(), erasure.id()),
                        ErasureView::of));
    }

    public Uni<ErasureView> one(Caller admin, UUID id) {
        return session.onConnection(admin, tx -> admins.require(tx, admin).chain(() -> erasures.find(tx, id)))
                .map(found -> ErasureView.of(found.orElseThrow(Problem::notFound)));
    }
}
