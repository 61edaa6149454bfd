package dev.vitae.resume.templates;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** A person looks at the templates. */
@ApplicationScoped
public class ReadTemplates {

    private final TenantSession session;
    private final OfferedTemplates templates;

    ReadTemplates(TenantSession session, OfferedTemplates templates) {
        this.session = session;
        this.templates = templates;
    }

    /** One with its options, also one that is not active, for documents may use it. Fails with 404. */
    public Uni<TemplateView> one(Caller caller, String slug) {
        return session.inTransaction(caller, tx -> templates.require(slug).map(OfferedTemplate::view));
    }

    /** A page of the active ones, in the order in which they came to be. */
    public Uni<Page<TemplateItem>> page(Caller caller, int limit, Optional<Cursor> after) {
        return session.inTransaction(caller, tx -> templates.active(limit + 1, after))
                .map(rows -> Page.of(rows, limit, TemplateItem::cursor, Function.identity()));
    }
}
