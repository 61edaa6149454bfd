package dev.vitae.corpus.content;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** When somebody worked: the newest first, with gaps and overlaps as lives have them. */
final class Timeline {

    /** @param to null for what goes on */
    record Span(YearMonth from, YearMonth to) {}

    private static final YearMonth NEWEST = YearMonth.of(2025, 6);

    private Timeline() {}

    static List<Span> of(int jobs, boolean internships, Random random) {
        List<Span> spans = new ArrayList<>();
        boolean current = random.nextInt(10) < 7;
        YearMonth end = current ? null : NEWEST.minusMonths(2 + random.nextInt(16));
        for (int i = 0; i < jobs; i++) {
            int months = internships ? 2 + random.nextInt(4) : 7 + random.nextInt(jobs > 5 ? 30 : 50);
            YearMonth start = (end == null ? NEWEST : end).minusMonths(months);
            spans.add(new Span(start, end));
            int chance = random.nextInt(10);
            end = chance == 0
                    ? start.plusMonths(3)
                    : chance < 3 ? start.minusMonths(7 + random.nextInt(14)) : start.minusMonths(1);
            if (internships) {
                end = start.minusMonths(4 + random.nextInt(9));
            }
        }
        return spans;
    }
}
