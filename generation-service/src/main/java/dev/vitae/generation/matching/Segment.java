package dev.vitae.generation.matching;

import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.Phrase;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Via;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of a résumé and what it shows.
 *
 * @param strength 0 to 1000: how well a term that stands here is shown
 * @param job index of the job it belongs to, -1 of none
 * @param mentions the listed terms that it states; what it denies or wishes is not among them, nor among the words
 * @param words folded
 * @param stems of the words, in the résumé's language
 */
record Segment(
        String path,
        String text,
        Place place,
        int strength,
        int job,
        List<Mention> mentions,
        Set<String> words,
        Set<String> stems,
        TextLanguage language) {

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

    /** How it states words that no list knows, if it does. */
    Optional<Via> states(Phrase phrase) {
        return phrase.in(words, stems, language);
    }

    Evidence evidence() {
        return new Evidence(path, text);
    }
}
