package dev.vitae.resume.builder;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A person looks at their builder documents. Someone else's answer 404, as if they did not exist. */
@ApplicationScoped
public class ReadDocuments {

    private static final String PAGE =
            """
            select d.id, d.title, t.slug, d.is_current, d.created_at, d.updated_at
            from resume_builder_documents d join templates t on t.id = d.template_id
            where d.user_id = $1 and (d.updated_at, d.id) < ($2, $3)
              and ($4::text is null or t.slug = $4) and ($5::text is null or d.words @@ to_tsquery('simple', $5))
            order by d.updated_at desc, d.id desc limit $6""";

    private final TenantSession session;
    private final BuilderDocuments documents;

    ReadDocuments(TenantSession session, BuilderDocuments documents) {
        this.session = session;
        this.documents = documents;
    }

    public Uni<DocumentView> one(Caller caller, UUID id) {
        return session.inTransaction(caller, tx -> documents
                .findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(DocumentView::of));
    }

    /** A page of those that the filters let through, the one that was changed last first. */
    Uni<Page<DocumentItem>> page(Caller caller, DocumentFilter filter, int limit, Optional<Cursor> after) {
        Cursor from = after.orElse(Cursor.FROM_THE_START);
        return session.onConnection(
                        caller,
                        tx -> tx.query(
                                PAGE,
                                caller.id(),
                                OffsetDateTime.ofInstant(from.time(), ZoneOffset.UTC),
                                from.id(),
                                filter.template().orElse(null),
                                filter.words().orElse(null),
                                limit + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReadDocuments::item)
                        .toList())
                .map(items -> Page.of(items, limit, DocumentItem::cursor, Function.identity()));
    }

    private static DocumentItem item(Row row) {
        return new DocumentItem(
                row.getUUID("id"),
                row.getString("title"),
                row.getString("slug"),
                row.getBoolean("is_current"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }
}
