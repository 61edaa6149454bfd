package dev.vitae.resume.career;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.PageRequest;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** A person looks at their career records. Someone else's answer 404, as if they did not exist. */
@ApplicationScoped
public class ReadRecords {

    private final TenantSession session;
    private final CareerRecords records;
    private final ObjectMapper json;

    ReadRecords(TenantSession session, CareerRecords records, ObjectMapper json) {
        this.session = session;
        this.records = records;
        this.json = json;
    }

    public <R extends CareerRecord<?>> Uni<RecordView> one(Caller caller, Kind<R, ?> kind, UUID id) {
        return session.inTransaction(caller, tx -> records.find(kind, id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .map(CareerRecord::view));
    }

    /** A page of them, in the order of the kind. @param category of skills: those of this one alone */
    public <R extends CareerRecord<?>> Uni<Page<RecordView>> page(
            Caller caller, Kind<R, ?> kind, Optional<String> category, PageRequest asked) {
        int limit = asked.limit();
        Optional<Place> after = asked.after(text -> Place.decode(text, json));
        return session.inTransaction(caller, tx -> records.sorted(kind, caller.id(), category, limit + 1, after))
                .map(rows -> Page.sorted(rows, limit, row -> row.place().encode(json), CareerRecord::view));
    }
}
