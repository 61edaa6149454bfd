package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A person looks through what people show to everybody. */
@ApplicationScoped
public class ReadGallery {

    private static final String SHOWN = "select " + ResourceRow.COLUMNS
            + " from gallery_resources(lower($1), $2, $3, $4, $5, $6) with ordinality as found (id, place)"
            + " join resources r on r.id = found.id order by found.place";

    private final TenantSession session;

    ReadGallery(TenantSession session) {
        this.session = session;
    }

    /** @param cursor of the page before */
    Uni<Page<ResourceView>> page(
            Caller caller, ResourceFilter filter, GalleryOrder order, int limit, Optional<String> cursor) {
        ResourcePlace from = cursor.map(text -> place(text, order))
                .orElse(new ResourcePlace(order.text(), order.beginning(), ResourcePlace.LAST_ID));
        Object[] parameters = {filter.pattern(), filter.type(), order.column(), from.value(), from.id(), limit + 1};
        return session.onConnection(caller, tx -> tx.query(SHOWN, parameters))
                .map(rows -> Page.sorted(
                        ResourceRow.all(rows, caller),
                        limit,
                        row -> place(row.view(), order).cursor(),
                        ResourceRow::view));
    }

    private static ResourcePlace place(ResourceView view, GalleryOrder order) {
        String value =
                switch (order) {
                    case NEWEST -> view.createdAt().toString();
                    case MOST_FORKED -> String.valueOf(view.forkCount());
                    case MOST_USED -> String.valueOf(view.executionCount());
                };
        return new ResourcePlace(order.text(), value, view.id());
    }

    private static ResourcePlace place(String cursor, GalleryOrder order) {
        ResourcePlace place = ResourcePlace.decode(cursor, order.text());
        Object value = order == GalleryOrder.NEWEST ? place.time() : place.count();
        return new ResourcePlace(order.text(), value.toString(), place.id());
    }
}
