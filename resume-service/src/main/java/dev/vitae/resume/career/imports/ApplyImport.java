package dev.vitae.resume.career.imports;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.resume.career.CareerRecord;
import dev.vitae.resume.career.CareerRecords;
import dev.vitae.resume.career.KeepRecords;
import dev.vitae.resume.career.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A person takes some of a résumé over into their career records: all that is chosen, or nothing. */
@ApplicationScoped
public class ApplyImport {

    private final TenantSession session;
    private final CareerImports imports;
    private final CareerRecords records;
    private final KeepRecords keep;

    ApplyImport(TenantSession session, CareerImports imports, CareerRecords records, KeepRecords keep) {
        this.session = session;
        this.imports = imports;
        this.records = records;
        this.keep = keep;
    }

    /**
     * The import as it is afterwards; what was taken before changes nothing. Fails with 404 for a résumé that is not theirs,
     * with 428 or 412 where it, or a record, says something else than was previewed, with 422 for a path that it does not
     * have or that no record can hold, with 409 {@code record_limit}.
     *
     * @param paths of items
     */
    public Uni<CareerImport> apply(Caller caller, UUID resumeId, String ifMatch, List<String> paths) {
        return session.inTransaction(caller, tx -> keep.takeTurn(tx, caller)
                .chain(() -> imports.of(caller, resumeId))
                .invoke(found -> requirePreviewed(ifMatch, found, paths))
                .invoke(found -> requireTakeable(found, paths))
                .chain(found -> take(tx, caller, found, Set.copyOf(paths)))
                .chain(() -> imports.of(caller, resumeId)));
    }

    private Uni<Void> take(Tx tx, Caller caller, CareerImport found, Set<String> paths) {
        return take(tx, caller, Kind.SKILLS, found.skills(), paths)
                .chain(() -> take(tx, caller, Kind.EXPERIENCE, found.experience(), paths))
                .chain(() -> take(tx, caller, Kind.EDUCATION, found.education(), paths));
    }

    private <R extends CareerRecord<B>, B> Uni<Void> take(
            Tx tx, Caller caller, Kind<R, B> kind, List<ImportItem<B>> items, Set<String> paths) {
        List<B> added = new ArrayList<>();
        Map<UUID, B> changed = new HashMap<>();
        for (ImportItem<B> item : items) {
            if (paths.contains(item.path()) && item.state() == ImportState.NEW) {
                added.add(item.record());
            } else if (paths.contains(item.path()) && item.state() == ImportState.CHANGED) {
                changed.put(item.id(), item.record());
            }
        }
        return added.isEmpty() && changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : records.all(kind, caller.id())
                        .chain(all -> keep.keep(tx, caller, kind, added, of(all, changed)))
                        .replaceWithVoid();
    }

    private static <R extends CareerRecord<B>, B> Map<R, B> of(List<R> all, Map<UUID, B> bodies) {
        return all.stream()
                .filter(record -> bodies.containsKey(record.id()))
                .collect(Collectors.toMap(Function.identity(), record -> bodies.get(record.id())));
    }

    /** Nothing is taken over that was not shown; what was taken over before may be asked for again with the tag of then. */
    private static void requirePreviewed(String ifMatch, CareerImport found, List<String> paths) {
        if (found.isTaken(paths)) {
            ETags.check(ifMatch, found.tag());
        } else {
            ETags.checkAll(ifMatch, found.tag());
        }
    }

    private static void requireTakeable(CareerImport found, List<String> paths) {
        Map<String, ImportItem<?>> items =
                found.items().collect(Collectors.toMap(ImportItem::path, Function.identity()));
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            ImportItem<?> item = items.get(paths.get(i));
            if (item == null) {
                errors.add(error(i, "not_in_resume", "The résumé has nothing at this path that could be taken."));
            } else if (item.state() == ImportState.INVALID) {
                errors.add(error(i, "not_takeable", "No record can hold this: its errors in the preview say why."));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static FieldError error(int index, String code, String message) {
        return new FieldError("/take/" + index, code, message);
    }
}
