package dev.vitae.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, newest first unless the list says otherwise.
 *
 * @param next the cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next) {

    /** Cuts a page from one row more than it holds: that row tells whether there is a next page. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, Cursor> cursor, Function<R, T> view) {
        return sorted(rows, limit, cursor.andThen(Cursor::encode), view);
    }

    /** As {@link #of}, of a list in an order of its own. @param cursor opaque to clients; what tells its place in that order */
    public static <R, T> Page<T> sorted(List<R> rows, int limit, Function<R, String> cursor, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursor.apply(shown.get(limit - 1)) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    /** The page with an RFC 8288 {@code Link} to the next one. */
    public Response response(UriInfo uri) {
        return NextLink.on(uri, next, this);
    }
}
