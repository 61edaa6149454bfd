package dev.vitae.resume.parsing.wording;

import dev.vitae.extraction.WorkBudget;
import dev.vitae.words.Towns;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Everything the parser knows about words, as data. */
public record Wording(
        Headings headings,
        FieldLabels labels,
        DateFinder dates,
        Places places,
        WordSet jobs,
        WordSet companies,
        WordSet legalForms,
        WordSet schools,
        WordSet degrees,
        WordSet employment,
        WordSet fields,
        Beginnings degreeNames,
        Beginnings schoolNames,
        WordSet levels,
        WordSet languages) {

    public static Wording load() {
        Map<String, List<String>> words = Lists.shared("words.txt");
        Map<String, List<String>> studies = Lists.load("studies.txt");
        return new Wording(
                new Headings(Lists.load("headings.txt"), Lists.load("heading-words.txt")),
                new FieldLabels(Lists.load("labels.txt")),
                new DateFinder(Lists.load("dates.txt")),
                new Places(Lists.shared("places.txt"), new Towns()),
                new WordSet(words.get("JOB")),
                new WordSet(words.get("COMPANY")),
                new WordSet(words.get("LEGAL")),
                new WordSet(words.get("SCHOOL")),
                new WordSet(words.get("DEGREE")),
                new WordSet(words.get("EMPLOYMENT")),
                new WordSet(words.get("FIELD")),
                new Beginnings(studies.get("DEGREE")),
                new Beginnings(studies.get("SCHOOL")),
                new WordSet(words.get("LEVEL")),
                new WordSet(words.get("LANGUAGE")));
    }

    /** The same for reading one file: every look at its words is a step of that file's budget. */
    public Wording within(WorkBudget budget) {
        Runnable step = budget::step;
        return new Wording(
                headings,
                labels,
                dates.counted(step),
                places.counted(step),
                jobs.counted(step),
                companies.counted(step),
                legalForms.counted(step),
                schools.counted(step),
                degrees.counted(step),
                employment.counted(step),
                fields.counted(step),
                degreeNames.counted(step),
                schoolNames.counted(step),
                levels.counted(step),
                languages.counted(step));
    }

    /** The same for a file whose contact details name these towns. */
    public Wording with(Collection<String> towns) {
        return new Wording(
                headings,
                labels,
                dates,
                places.with(towns),
                jobs,
                companies,
                legalForms,
                schools,
                degrees,
                employment,
                fields,
                degreeNames,
                schoolNames,
                levels,
                languages);
    }
}
