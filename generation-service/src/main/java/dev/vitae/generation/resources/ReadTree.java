package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.TextCursor;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person looks at all that came of a resource, fork by fork, as far as they may see it. */
@ApplicationScoped
public class ReadTree {

    /** Of a tree so many are shown, the nearest first. */
    static final int MOST = 1_000;

    private static final Pattern PLACE = Pattern.compile("(\\d{1,4}) (\\S{36})");

    // Below what cannot be seen nothing is. Its rows are made level by level, and no more of them than are asked for.
    private static final String TREE = "with recursive down (id, depth) as (select id, 0 from resources where id = $1"
            + " union all select r.id, down.depth + 1 from down join resources r on r.parent_resource_id = down.id),"
            + " tree as materialized (select id, depth from down limit " + (MOST + 1) + ")"
            + " select tree.depth, " + ResourceRow.COLUMNS + " from tree join resources r on r.id = tree.id"
            + " where tree.depth = 0 or (tree.depth, r.id) > ($2, $3)"
            + " order by tree.depth, r.id limit $4";

    private final TenantSession session;

    ReadTree(TenantSession session) {
        this.session = session;
    }

    /** A page, level by level, the oldest first. Fails with 404 as the resource itself. */
    public Uni<Page<TreeNode>> tree(Caller caller, UUID id, int limit, Optional<Place> after) {
        // The resource itself is read with every page, since it says whether there is one.
        return session.onConnection(
                        caller,
                        tx -> tx.query(
                                TREE,
                                id,
                                after.map(Place::depth).orElse(0),
                                after.map(Place::id).orElse(id),
                                limit + 2))
                .map(rows -> Page.sorted(nodes(rows, caller), limit, ReadTree::cursor, node -> node));
    }

    private static List<TreeNode> nodes(RowSet<Row> rows, Caller caller) {
        List<TreeNode> nodes = new ArrayList<>();
        for (Row row : rows) {
            nodes.add(new TreeNode(
                    row.getInteger("depth"), ResourceRow.of(row, caller).view()));
        }
        if (nodes.isEmpty()) {
            throw Problem.notFound();
        }
        return nodes.subList(1, nodes.size());
    }

    private static String cursor(TreeNode node) {
        return TextCursor.encode(node.depth() + " " + node.resource().id());
    }

    /** Where a page ends. */
    record Place(int depth, UUID id) {

        /** Fails with 400 {@code cursor_invalid}. */
        static Place of(String cursor) {
            Matcher place = PLACE.matcher(TextCursor.decode(cursor));
            if (!place.matches()) {
                throw TextCursor.invalid();
            }
            try {
                return new Place(Integer.parseInt(place.group(1)), UUID.fromString(place.group(2)));
            } catch (IllegalArgumentException e) {
                throw TextCursor.invalid();
            }
        }
    }
}
