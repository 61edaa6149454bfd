package dev.vitae.usage.reconciliation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether budgets and ledger say the same, in micros of USD.
 *
 * @param from the first day (UTC) that was compared
 * @param total of all days
 * @param differing those of the days on which something differs; none where all is well
 * @param monthsDiffering first days of months whose budget is not the sum of its days
 */
@Schema(requiredProperties = {"from", "to", "agrees", "total", "differing", "monthsDiffering"})
public record Reconciliation(
        LocalDate from,
        LocalDate to,
        boolean agrees,
        Sums total,
        List<Day> differing,
        List<LocalDate> monthsDiffering) {

    /**
     * What the platform has spent, and what that is the sum of.
     *
     * @param usedMicros of the platform's budget
     * @param ledgerMicros of calls that were told of
     * @param expiredMicros of reservations that nobody settled: all of them
     * @param erasedMicros of people who are erased
     * @param reservedMicros of the platform's budget, for calls under way
     * @param openMicros of the reservations of these
     */
    @Schema(name = "LedgerSums")
    public record Sums(
            long usedMicros,
            long ledgerMicros,
            long expiredMicros,
            long erasedMicros,
            long reservedMicros,
            long openMicros) {

        static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

        Sums plus(Sums other) {
            return new Sums(
                    usedMicros + other.usedMicros,
                    ledgerMicros + other.ledgerMicros,
                    expiredMicros + other.expiredMicros,
                    erasedMicros + other.erasedMicros,
                    reservedMicros + other.reservedMicros,
                    openMicros + other.openMicros);
        }

        boolean agree() {
            return usedMicros == ledgerMicros + expiredMicros + erasedMicros && reservedMicros == openMicros;
        }
    }

    /**
     * One day.
     *
     * @param peopleUsedMicros sum of the people's budgets; with what was spent on erased people that of the platform
     * @param peopleReservedMicros the same of calls under way
     */
    @Schema(name = "ReconciledDay")
    public record Day(LocalDate day, Sums sums, long peopleUsedMicros, long peopleReservedMicros) {

        boolean agrees() {
            return sums.agree()
                    && peopleUsedMicros + sums.erasedMicros() == sums.usedMicros()
                    && peopleReservedMicros == sums.reservedMicros();
        }
    }
}
