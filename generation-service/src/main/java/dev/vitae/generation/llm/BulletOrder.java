package dev.vitae.generation.llm;

import dev.vitae.document.Experience;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the bullets of a job that answer the vacancy first; prose and lists with headings keep their order. */
final class BulletOrder {
    private BulletOrder() {}

    static Experience tailored(Experience job, Relevance relevance) {
        if (job.description() == null) {
            return job;
        }
        List<String> lines = job.description().lines().toList();
        if (lines.size() < 2 || !lines.stream().allMatch(BulletOrder::standsAlone)) {
            return job;
        }
        List<String> ordered = new ArrayList<>(lines);
        ordered.sort(Comparator.comparingInt(relevance::of).reversed());
        return new Experience(
                job.company(),
                job.position(),
                job.startDate(),
                job.startDatePrecision(),
                job.endDate(),
                job.endDatePrecision(),
                String.join("\n", ordered),
                job.projects(),
                job.links(),
                job.other());
    }

    /** A line that begins like a sentence and is no heading of those below it. */
    private static boolean standsAlone(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.endsWith(":") || text.endsWith(",")) {
            return false;
        }
        int first = text.codePointAt(0);
        return !Character.isLowerCase(first);
    }
}
