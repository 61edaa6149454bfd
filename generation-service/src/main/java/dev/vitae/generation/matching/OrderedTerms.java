package dev.vitae.generation.matching;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.matching.Segment.Place;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Levels;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.Via;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Terms that a résumé meets by how much: titles, years, degrees, languages. More than asked is never less. */
final class OrderedTerms {
    private static final String ANY_DEGREE = "University degree";
    private static final int HALF = 500;
    private static final int LEVEL_UNSTATED = 700;
    private static final int MONTHS = 12;
    private static final int LISTED_SHARE = 4;
    private static final int MOST_EVIDENCE = 3;

    private final ResumeContent resume;
    private final List<Segment> segments;
    private final WorkHistory history;
    private final MentionedTerms mentioned;
    private final Career career;

    OrderedTerms(
            ResumeContent resume,
            List<Segment> segments,
            WorkHistory history,
            MentionedTerms mentioned,
            Career career) {
        this.resume = resume;
        this.segments = segments;
        this.history = history;
        this.mentioned = mentioned;
        this.career = career;
    }

    /** How much of the asked work the closest position held is; rank counts for the whole score ({@link Reach}). */
    Shown title(VacancyTerm term) {
        int best = 0;
        Evidence evidence = null;
        for (int i = 0; i < resume.experience().size(); i++) {
            int fit = career.titleFit(i);
            if (fit > best) {
                best = fit;
                evidence = new Evidence(
                        "/experience/" + i + "/position",
                        resume.experience().get(i).position());
            }
        }
        if (evidence == null) {
            return Shown.NOT;
        }
        return new Shown(best >= HALF, best, best == TermMatching.FULL ? Via.EXACT : Via.PARTIAL, List.of(evidence));
    }

    /** Months of the jobs that show the subject, of those asked; a quarter at most where it is only listed. */
    Shown years(VacancyTerm term) {
        boolean anyWork = term.term().equals(TermCollection.ANY_WORK);
        List<Evidence> evidence = new ArrayList<>();
        List<Experience> jobs = resume.experience();
        boolean[] counts = new boolean[jobs.size()];
        for (int i = 0; i < jobs.size(); i++) {
            counts[i] = counts(term, anyWork, i) && history.months(one(i)) > 0;
            if (counts[i] && evidence.size() < MOST_EVIDENCE) {
                evidence.add(new Evidence("/experience/" + i + "/startDate", WorkHistory.shown(jobs.get(i))));
            }
        }
        int months = history.months(i -> counts[i]);
        int asked = term.minimum() * MONTHS;
        if (!anyWork && mentioned.shown(term).matched()) {
            months = Math.max(months, Math.min(history.months(i -> true), asked / LISTED_SHARE));
        }
        int strength = Math.min(TermMatching.FULL, TermMatching.FULL * months / asked);
        return strength == 0 ? Shown.NOT : new Shown(months >= asked, strength, Via.DATES, evidence);
    }

    /** Years of work are those of the trade; those of a skill, but not of a tool, also a title of the trade shows. */
    private boolean counts(VacancyTerm term, boolean anyWork, int job) {
        if (anyWork) {
            return career.related(job);
        }
        boolean tool = Lexicon.standard()
                .entry(term.term())
                .map(entry -> entry.kind() == TermKind.TOOL)
                .orElse(false);
        return mentioned.inJob(term, job) || (!tool && career.sameWork(job));
    }

    /** The highest degree held. */
    Shown degree(VacancyTerm term) {
        int best = 0;
        Evidence evidence = null;
        for (Segment segment : segments) {
            int held = segment.place() == Place.EDUCATION ? degreeLevel(segment) : 0;
            if (held > best) {
                best = held;
                evidence = segment.evidence();
            }
        }
        if (evidence == null) {
            return Shown.NOT;
        }
        boolean enough = best >= term.minimum();
        int strength = enough ? TermMatching.FULL : best == term.minimum() - 1 ? HALF : HALF / 2;
        return new Shown(enough, strength, Via.LEVEL, List.of(evidence));
    }

    /** The word "degree" counts as what stands beside it: of a high school it is none of a university. */
    private static int degreeLevel(Segment segment) {
        List<Entry> degrees = segment.mentions().stream()
                .map(Mention::entry)
                .filter(entry -> entry.kind() == TermKind.DEGREE)
                .toList();
        IntStream named = degrees.stream()
                .filter(entry -> !entry.canonical().equals(ANY_DEGREE))
                .mapToInt(Entry::level);
        IntStream any = degrees.stream().mapToInt(Entry::level);
        return named.max().orElseGet(() -> any.max().orElse(0));
    }

    Shown language(VacancyTerm term) {
        Shown best = Shown.NOT;
        for (Segment segment : segments) {
            boolean named = segment.mentions().stream()
                    .anyMatch(mention -> mention.entry().canonical().equals(term.term()));
            boolean place = segment.place() == Place.LANGUAGES
                    || segment.place() == Place.SKILLS
                    || segment.place() == Place.SUMMARY;
            if (named && place) {
                int strength = strength(term.minimum(), Levels.ofLanguage(segment.text()));
                if (strength > best.strength()) {
                    best = new Shown(strength > HALF, strength, Via.LEVEL, List.of(segment.evidence()));
                }
            }
        }
        return best;
    }

    private static int strength(Integer asked, OptionalInt spoken) {
        if (asked == null) {
            return TermMatching.FULL;
        }
        if (spoken.isEmpty()) {
            return LEVEL_UNSTATED;
        }
        int below = asked - spoken.getAsInt();
        return below <= 0 ? TermMatching.FULL : below == 1 ? HALF + HALF / 5 : HALF / 2;
    }

    private static IntPredicate one(int job) {
        return i -> i == job;
    }
}
