package dev.vitae.usage.reconciliation;

import dev.vitae.kit.caller.Roles;
import dev.vitae.kit.openapi.Problems;
import dev.vitae.usage.days.DayRange;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether budgets and ledger say the same, for admins. */
@Path("/api/v1/usage/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPER_ADMIN)
public class ReconciliationResource {

    private final Reconcile reconcile;
    private final Clock clock;

    ReconciliationResource(Reconcile reconcile, Clock clock) {
        this.reconcile = reconcile;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "reconcileUsage",
            summary = "Compares what the budgets say was spent with the ledger of calls, day by day")
    @Problems({"400 day_invalid"})
    public Uni<Reconciliation> days(@QueryParam("from") Optional<String> from, @QueryParam("to") Optional<String> to) {
        return reconcile.days(DayRange.of(from, to, LocalDate.now(clock)));
    }
}
