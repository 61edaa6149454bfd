package dev.vitae.generation.matching;

import dev.vitae.generation.terms.Mention;
import java.util.List;
import java.util.Set;

/**
 * A line of a résumé and what it shows.
 *
 * @param strength 0 to 1000: how well a term that stands here is shown
 * @param job index of the job it belongs to, -1 of none
 */
record Segment(
        String path, String text, Place place, int strength, int job, List<Mention> mentions, Set<String> stems) {

    /** Where in a résumé a line stands. */
    enum Place {
        JOB,
        SECTION,
        CERTIFICATE,
        EDUCATION,
        SKILLS,
        LANGUAGES,
        SUMMARY
    }

    Evidence evidence() {
        return new Evidence(path, text);
    }
}
