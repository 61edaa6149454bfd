package dev.vitae.kit.paging;

import dev.vitae.kit.problem.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.function.Function;

/** The query parameters {@code limit} (1–100, default 20) and {@code cursor} of every list; a {@code @BeanParam}. */
public class PageRequest {

    private static final int MOST = 100;

    @QueryParam("limit")
    @DefaultValue("20")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** How many rows are asked for. Fails with 400 {@code limit_invalid}. */
    public int limit() {
        try {
            int rows = Integer.parseInt(limit);
            if (rows >= 1 && rows <= MOST) {
                return rows;
            }
        } catch (NumberFormatException e) {
            // The same answer as for a number out of range.
        }
        throw Problem.badRequest("limit_invalid", "limit is a number from 1 to " + MOST + ".");
    }

    /** Rows after this one; empty for the first page. */
    public Optional<Cursor> after() {
        return after(Cursor::decode);
    }

    /** As {@link #after()}, of a list whose cursors are of another kind. */
    public <C> Optional<C> after(Function<String, C> decode) {
        return Optional.ofNullable(cursor).filter(text -> !text.isBlank()).map(decode);
    }
}
