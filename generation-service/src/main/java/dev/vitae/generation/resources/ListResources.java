package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** A person looks through the own resources, pinned ones first, then by the last change. */
@ApplicationScoped
public class ListResources {

    private static final String OWN = "select " + ResourceRow.COLUMNS
            + " from own_resources(lower($1), $2, $3, $4, $5, $6) with ordinality as found (id, place)"
            + " join resources r on r.id = found.id order by found.place";

    private static final String PINNED = "pinned";
    private static final String OTHER = "other";
    private static final OffsetDateTime END = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private final TenantSession session;

    ListResources(TenantSession session) {
        this.session = session;
    }

    /** @param cursor of the page before */
    Uni<Page<ResourceView>> page(Caller caller, ResourceFilter filter, int limit, Optional<String> cursor) {
        Place from = cursor.map(Place::decode).orElse(Place.BEGINNING);
        Object[] parameters = {
            filter.pattern(),
            filter.type(),
            from.pinned(),
            from.at().time(),
            from.at().id(),
            limit + 1
        };
        return session.onConnection(caller, tx -> tx.query(OWN, parameters))
                .map(rows -> Page.sorted(
                        ResourceRow.all(rows, caller),
                        limit,
                        row -> Place.of(row).at().cursor(),
                        ResourceRow::view));
    }

    /** A row's place among the own. */
    private record Place(boolean pinned, ResourcePlace at) {

        private static final Place BEGINNING =
                new Place(true, new ResourcePlace(PINNED, END.toString(), ResourcePlace.LAST_ID));

        static Place of(ResourceRow row) {
            ResourceView view = row.view();
            return new Place(
                    row.pinned(),
                    new ResourcePlace(
                            row.pinned() ? PINNED : OTHER, view.updatedAt().toString(), view.id()));
        }

        static Place decode(String cursor) {
            boolean pinned = ResourcePlace.isOf(cursor, PINNED);
            return new Place(pinned, ResourcePlace.decode(cursor, pinned ? PINNED : OTHER));
        }
    }
}
