package dev.vitae.generation.llm;

import dev.vitae.document.Experience;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the bullets of a job that answer the vacancy first. Only lines that tell a deed change places, and none passes a
 * line that does not: that one may head those below it (a client, a project, dates), and a deed stays with its client.
 */
final class BulletOrder {
    private BulletOrder() {}

    static Experience tailored(Experience job, Relevance relevance) {
        if (job.description() == null || job.description().lines().anyMatch(BulletOrder::goesOn)) {
            return job;
        }
        List<String> ordered = new ArrayList<>();
        List<String> deeds = new ArrayList<>();
        for (String line : job.description().lines().toList()) {
            if (tellsADeed(line)) {
                deeds.add(line);
            } else {
                addTo(ordered, deeds, relevance);
                ordered.add(line);
            }
        }
        addTo(ordered, deeds, relevance);
        return job.withDescription(String.join("\n", ordered));
    }

    private static void addTo(List<String> ordered, List<String> deeds, Relevance relevance) {
        deeds.sort(Comparator.comparingInt(relevance::of).reversed());
        ordered.addAll(deeds);
        deeds.clear();
    }

    /** The rest of the line above: then the text is prose, not bullets. */
    private static boolean goesOn(String line) {
        String text = line.strip();
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    private static boolean tellsADeed(String line) {
        List<Token> tokens = Tokens.of(line);
        String text = line.strip();
        boolean announces = text.endsWith(":") || text.endsWith(",");
        return !announces && !tokens.isEmpty() && Deeds.isOne(tokens.get(0).folded());
    }
}
