package dev.vitae.vacancy.agenda;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Shows a person what is due: deadlines, interviews and follow-ups of their jobs. */
@ApplicationScoped
public class ReadAgenda {

    private final TenantSession session;
    private final AgendaItems items;

    ReadAgenda(TenantSession session, AgendaItems items) {
        this.session = session;
        this.items = items;
    }

    /** In the order in which they come. */
    public Uni<Page<AgendaItem>> read(Caller caller, Span span, Optional<Cursor> after, int limit) {
        return session.onConnection(caller, tx -> items.page(tx, caller.id(), span, after, limit + 1))
                .map(found -> Page.of(found, limit, AgendaItems.Placed::cursor, AgendaItems.Placed::item));
    }
}
