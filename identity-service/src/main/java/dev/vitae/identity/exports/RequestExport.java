package dev.vitae.identity.exports;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.database.SqlFailure;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Begins to gather everything of a person. */
@ApplicationScoped
public class RequestExport {

    private static final String ONE_AT_A_TIME = "exports_one_under_way";

    private final TenantSession session;
    private final Exports exports;

    RequestExport(TenantSession session, Exports exports) {
        this.session = session;
        this.exports = exports;
    }

    /** In place of an older one. Fails with 409 {@code export_under_way} while another one of this person is being gathered. */
    public Uni<ExportView> request(Caller caller) {
        UUID id = StampedEntity.newId();
        return session.onConnection(caller, tx -> exports.dropOlder(tx)
                        .chain(() -> exports.begin(tx, id, caller.id()))
                        .call(() -> tx.enqueue(Task.of(GatherExport.KIND, id, caller.id()))))
                .onFailure(RequestExport::isUnderWay)
                .transform(ignored -> Problem.conflict(
                        "export_under_way", "An export is being gathered already. Wait until it is ready."));
    }

    private static boolean isUnderWay(Throwable failure) {
        return SqlFailure.behind(failure)
                .flatMap(SqlFailure::constraint)
                .filter(ONE_AT_A_TIME::equals)
                .isPresent();
    }
}
