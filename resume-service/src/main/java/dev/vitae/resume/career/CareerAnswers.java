package dev.vitae.resume.career;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.caller.CurrentCaller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.idempotency.Idempotency;
import dev.vitae.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** What the resources of all kinds answer alike. */
@ApplicationScoped
class CareerAnswers {

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final AddRecord addRecord;
    private final ReadRecords readRecords;
    private final ReplaceRecord replaceRecord;
    private final PatchRecord patchRecord;
    private final DeleteRecord deleteRecord;
    private final ReorderRecords reorderRecords;

    CareerAnswers(
            CurrentCaller current,
            Idempotency idempotency,
            AddRecord addRecord,
            ReadRecords readRecords,
            ReplaceRecord replaceRecord,
            PatchRecord patchRecord,
            DeleteRecord deleteRecord,
            ReorderRecords reorderRecords) {
        this.current = current;
        this.idempotency = idempotency;
        this.addRecord = addRecord;
        this.readRecords = readRecords;
        this.replaceRecord = replaceRecord;
        this.patchRecord = patchRecord;
        this.deleteRecord = deleteRecord;
        this.reorderRecords = reorderRecords;
    }

    <R extends CareerRecord<B>, B> Uni<Response> added(Kind<R, B> kind, Optional<String> key, B body) {
        Caller caller = current.get();
        return idempotency.once(caller, key, "POST " + kind.path(), body, () -> addRecord
                .add(caller, kind, body)
                .map(record -> Response.created(URI.create(kind.path() + "/" + record.id()))
                        .tag(ETags.of(record.version()))
                        .entity(record)
                        .build()));
    }

    Uni<Response> page(Kind<?, ?> kind, Optional<String> category, PageRequest page, UriInfo uri) {
        return readRecords.page(current.get(), kind, category, page).map(found -> found.response(uri));
    }

    Uni<Response> one(Kind<?, ?> kind, UUID id, Request request) {
        return readRecords.one(current.get(), kind, id).map(record -> ETags.ok(request, record.version(), record));
    }

    <R extends CareerRecord<B>, B> Uni<Response> replaced(Kind<R, B> kind, UUID id, String ifMatch, B body) {
        return replaceRecord.replace(current.get(), kind, id, ifMatch, body).map(CareerAnswers::kept);
    }

    <R extends CareerRecord<B>, B> Uni<Response> patched(Kind<R, B> kind, UUID id, String ifMatch, String patch) {
        return patchRecord.patch(current.get(), kind, id, ifMatch, patch).map(CareerAnswers::kept);
    }

    Uni<Response> deleted(Kind<?, ?> kind, UUID id) {
        return deleteRecord.delete(current.get(), kind, id).map(gone -> Response.noContent()
                .build());
    }

    Uni<OrderBody> reordered(Kind<?, ?> kind, OrderBody order) {
        return reorderRecords.reorder(current.get(), kind, order.ids()).map(OrderBody::new);
    }

    private static Response kept(RecordView record) {
        return ETags.kept(ETags.of(record.version()), record);
    }
}
