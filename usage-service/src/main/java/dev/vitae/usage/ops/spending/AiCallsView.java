package dev.vitae.usage.ops.spending;

import dev.vitae.usage.aicalls.AiStatistics;
import dev.vitae.usage.aicalls.AiStatistics.Ending;
import dev.vitae.usage.aicalls.AiStatistics.OfModel;
import java.time.LocalDate;

/** What {@code AiCallsPage.html} shows. */
public record AiCallsView(AiStatistics statistics, LocalDate today) {

    /** Calls of a model without an answer. */
    public long failed(OfModel model) {
        return model.endings().stream()
                .filter(ending -> !ending.status().equals("ok"))
                .mapToLong(Ending::calls)
                .sum();
    }
}
