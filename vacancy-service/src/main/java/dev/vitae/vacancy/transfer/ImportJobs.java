package dev.vitae.vacancy.transfer;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.vacancy.jobs.BringJobs;
import dev.vitae.vacancy.jobs.BroughtJob;
import dev.vitae.vacancy.sheets.Dates.Order;
import dev.vitae.vacancy.sheets.Fault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes over the jobs that a file tells of: all of them that are new, or, where a line is wrong, none. */
@ApplicationScoped
public class ImportJobs {

    private static final String KNOWN = "select job_title, company, job_url, date_applied from jobs where user_id = $1";

    private final ReadFile readFile;
    private final TenantSession session;
    private final BringJobs bringJobs;

    ImportJobs(ReadFile readFile, TenantSession session, BringJobs bringJobs) {
        this.readFile = readFile;
        this.session = session;
        this.bringJobs = bringJobs;
    }

    /** Fails with 422 {@code import_invalid} where a line is wrong, with 409 where there is no room for so many. */
    public Uni<ImportReport> run(Caller caller, byte[] file, Optional<Order> dateOrder) {
        return readFile.read(caller.id(), file, dateOrder)
                .invoke(content -> requireGood(content.faults()))
                .chain(content -> session.onConnection(caller, tx -> bringJobs
                        .takeTurn(tx, caller)
                        .chain(() -> fresh(tx, caller, content.jobs()))
                        .call(fresh -> bringJobs.bring(tx, caller, fresh))
                        .map(fresh -> report(false, content, fresh.size()))));
    }

    /** What {@link #run} would do; changes nothing, and does not fail for wrong lines. */
    public Uni<ImportReport> rehearse(Caller caller, byte[] file, Optional<Order> dateOrder) {
        return readFile.read(caller.id(), file, dateOrder)
                .chain(content -> session.onConnection(caller, tx -> fresh(tx, caller, content.jobs()))
                        .map(fresh -> report(true, content, fresh.size())));
    }

    private static ImportReport report(boolean dryRun, ReadFile.Content content, int created) {
        return new ImportReport(
                dryRun,
                content.rows(),
                created,
                content.jobs().size() - created,
                content.columns(),
                content.faults().stream().limit(ImportReport.MOST_ERRORS).toList());
    }

    /** Without those that the person has, and that come again in the file. */
    private static Uni<List<BroughtJob>> fresh(SqlTx tx, Caller caller, List<BroughtJob> jobs) {
        return tx.query(KNOWN, caller.id()).map(rows -> {
            Known known = new Known();
            for (Row row : rows) {
                LocalDate applied = row.getLocalDate("date_applied");
                known.add(
                        row.getString("job_title"),
                        row.getString("company"),
                        row.getString("job_url"),
                        applied == null ? null : applied.toString());
            }
            List<BroughtJob> fresh = new ArrayList<>();
            for (BroughtJob job : jobs) {
                if (!known.has(job.body())) {
                    fresh.add(job);
                    known.add(
                            job.body().jobTitle(),
                            job.body().company(),
                            job.body().jobUrl(),
                            job.body().dateApplied());
                }
            }
            return fresh;
        });
    }

    private static void requireGood(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.unprocessable(
                    "import_invalid",
                    "Nothing was imported: " + faults.size()
                            + " values of the file are not as they have to be. The pointers "
                            + "in errors name lines and columns.",
                    faults.stream()
                            .limit(ImportReport.MOST_ERRORS)
                            .map(fault -> new FieldError(pointer(fault), fault.code(), fault.detail()))
                            .toList());
        }
    }

    private static String pointer(Fault fault) {
        String line = "/" + fault.line();
        return fault.column() == null
                ? line
                : line + "/" + fault.column().replace("~", "~0").replace("/", "~1");
    }
}
