package dev.vitae.resume.quality;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a skill.
 *
 * @param generations tailored résumés that put it forward
 * @param exports files that somebody took along and that name it
 * @param resumes uploaded résumés that name it
 * @param employed whether one of them names it at an employment
 * @param lastUsed the day of the last generation or export, in UTC
 */
public record SkillFacts(
        int generations, int exports, int resumes, boolean employed, Optional<LocalDate> lastUsed, Ratings ratings) {

    /** Of the five kinds of evidence, how many there are. */
    int kinds() {
        return (int) Stream.of(resumes > 0, employed, generations > 0, exports > 0, ratings.confirm())
                .filter(there -> there)
                .count();
    }

    /** Uses in quarters: a generation counts whole, an export half, a résumé a quarter. */
    long quarters() {
        return 4L * generations + 2L * exports + resumes;
    }
}
