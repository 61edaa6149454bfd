package dev.vitae.generation.comparison;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.generation.comparison.Merge.Items;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;

/**
 * What tailoring made of a résumé, change by change, and the résumé without some of the changes. A function of its
 * arguments: the same two résumés give the same changes with the same ids. Without any of its changes a tailored résumé
 * says what its source says; blank lines of a description, and members that Vitae does not know, are no change.
 *
 * @param content the tailored résumé without the changes that were taken back
 * @param changes all of them, also those that were taken back, section by section
 */
public record Comparison(ResumeContent content, List<Change> changes) {

    public Comparison {
        changes = List.copyOf(changes);
    }

    /**
     * @param asked terms of the vacancy, as the score names them
     * @param takenBack whether the change with that id is taken back
     */
    public static Comparison of(
            ResumeContent source, ResumeContent tailored, Collection<String> asked, Predicate<String> takenBack) {
        return of(source, tailored, new Merge(takenBack, new Reasons(asked, source, tailored)));
    }

    /** Of two résumés alone: no change says why it was done, or what it is from. */
    public static Comparison of(ResumeContent before, ResumeContent after) {
        return of(before, after, new Merge(id -> false, Notes.NONE));
    }

    private static Comparison of(ResumeContent before, ResumeContent after, Merge merge) {
        ResumeContent content = merged(merge, new Entries(merge), before, after);
        return new Comparison(content, merge.changes());
    }

    private static ResumeContent merged(Merge merge, Entries entries, ResumeContent old, ResumeContent now) {
        Likeness likeness = merge.likeness();
        return new ResumeContent(
                entries.person(Place.of("personalInfo"), old.personalInfo(), now.personalInfo()),
                merge.text(Place.of("summary"), old.summary(), now.summary()),
                merge.list(
                        Place.of("experience"),
                        old.experience(),
                        now.experience(),
                        new Items<>(likeness::jobs, Said::job, entries::job)),
                merge.list(
                        Place.of("education"),
                        old.education(),
                        now.education(),
                        new Items<>(likeness::courses, Said::course, entries::course)),
                merge.list(Place.of("skills"), old.skills(), now.skills(), entries.texts()),
                merge.list(
                        Place.of("certifications"),
                        old.certifications(),
                        now.certifications(),
                        new Items<>(likeness::certificates, Said::certificate, entries::certificate)),
                merge.list(
                        Place.of("languages"),
                        old.languages(),
                        now.languages(),
                        whole(merge, likeness::languages, Said::language)),
                merge.list(
                        Place.of("sections"),
                        old.sections(),
                        now.sections(),
                        new Items<>(likeness::sections, Section::heading, entries::section)),
                now.other());
    }

    /** Items that are changed as a whole. */
    private static <T> Items<T> whole(Merge merge, ToDoubleBiFunction<T, T> likeness, Function<T, String> text) {
        return new Items<>(likeness, text, (place, old, now) -> merge.value(place, old, now, text));
    }
}
