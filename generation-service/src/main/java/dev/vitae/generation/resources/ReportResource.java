package dev.vitae.generation.resources;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A person says what is wrong with a resource that somebody shows to everybody, once. */
@ApplicationScoped
public class ReportResource {

    private static final int LONGEST_REASON = 1_000;
    private static final String REPORT =
            "insert into resource_reports (resource_id, user_id, reason) values ($1, $2, $3)"
                    + " on conflict do nothing";

    private final TenantSession session;
    private final Resources resources;

    ReportResource(TenantSession session, Resources resources) {
        this.session = session;
        this.resources = resources;
    }

    /** Fails with 404, with 409 {@code resource_own} or {@code report_exists}, with 422 without a reason. */
    public Uni<Void> report(Caller caller, UUID id, String reason) {
        String said = reason == null ? "" : reason.strip();
        if (said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST_REASON) {
            throw Problem.invalid(List.of(new FieldError(
                    "/reason",
                    said.isEmpty() ? "required" : "too_long",
                    "Say what is wrong with it, in at most " + LONGEST_REASON + " characters.")));
        }
        return session.inTransaction(caller, tx -> resources
                .readable(id)
                .invoke(resource -> {
                    if (resource.isOf(caller)) {
                        throw Problem.conflict("resource_own", "It is your own. Change it, or make it private.");
                    }
                })
                .chain(resource -> tx.execute(REPORT, id, caller.id(), said))
                .invoke(rows -> {
                    if (rows == 0) {
                        throw Problem.conflict("report_exists", "You have reported it already.");
                    }
                })
                .replaceWithVoid());
    }
}
