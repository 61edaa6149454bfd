package dev.vitae.vacancy.postings.text;

import dev.vitae.vacancy.languages.Languages;
import dev.vitae.vacancy.postings.Draft;
import dev.vitae.vacancy.postings.Member;
import dev.vitae.vacancy.postings.PostingWarning;
import dev.vitae.vacancy.postings.wording.Wording;
import dev.vitae.vacancy.salaries.Salaries;
import dev.vitae.vacancy.salaries.Salary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a posting out of lines of text, as people copy them from pages, mails and files. */
public final class TextReader {

    /** A page may have more; nobody reads it. */
    private static final int LONGEST = 100_000;

    private final Wording wording = Wording.all();

    /**
     * States what the text says; what is stated already stays.
     *
     * @param text at most 100,000 characters
     * @param hints what else the page says of itself, its title for instance
     * @param today of days without a year the next one, from this one on
     */
    public void read(String text, List<String> hints, LocalDate today, Draft draft) {
        if (text.length() > LONGEST) {
            draft.warn(PostingWarning.descriptionShortened(text.length() - LONGEST));
        }
        Boilerplate.Sorted sorted =
                Boilerplate.sort(Line.of(text.substring(0, Math.min(LONGEST, text.length()))), wording);
        List<Line> lines = sorted.kept();
        draft.cut(sorted.cut());
        String description = description(lines);
        Languages.of(description).ifPresent(language -> draft.state(Member.LANGUAGE, language, 0.9));
        Labels labels = Labels.of(lines);
        salary(description, labels, draft);
        new Deadlines(lines, description, draft.text(Member.LANGUAGE).orElse(""), today).read(labels, draft);
        Kinds.read(lines, labels, draft);
        names(lines, sorted.others(), labels, hints, draft);
        draft.description(description, 0.9);
    }

    /** A position's name without what postings put around it: "(m/w/d)", a reference, the place behind a dash. */
    public static String position(String written) {
        return new Positions(Wording.all()).clean(written);
    }

    private void names(List<Line> lines, List<Line> others, Labels labels, List<String> hints, Draft draft) {
        Positions.Found title =
                new Positions(wording).find(lines, labels, hints).orElse(null);
        Optional<Companies.Found> company = new Companies(wording).find(lines, others, labels, title, hints);
        company.ifPresent(found -> draft.name(Member.COMPANY, found.name(), found.confidence()));
        if (title != null) {
            draft.name(Member.JOB_POSITION, title.position(), title.confidence());
        }
        String named = draft.text(Member.COMPANY).orElse(null);
        new Locations(wording).read(lines, labels, title == null ? -1 : title.line(), named, draft);
    }

    private static void salary(String text, Labels labels, Draft draft) {
        Optional<Salary> labelled = labels.of(Labels.Label.SALARY)
                .flatMap(value -> Salaries.read(value.value()))
                .filter(salary ->
                        salary.currency() != null || salary.period() != null || most(salary) >= 1_000_000_000L);
        Optional<Salary> found = Salaries.find(text).map(Salaries.Found::salary);
        // A label without a period may have one in its own words: "Jahresgehalt: 60.000 €".
        if (labelled.isPresent() && found.isPresent() && sameNumbers(labelled.get(), found.get())) {
            draft.state(
                    Member.SALARY,
                    found.get().period() == null
                            ? labelled.get()
                            : found.get().said(labelled.get().text()),
                    0.95);
        } else {
            labelled.ifPresent(salary -> draft.state(Member.SALARY, salary, 0.9));
            found.ifPresent(salary -> draft.state(Member.SALARY, salary, 0.8));
        }
    }

    private static long most(Salary salary) {
        return salary.maxMicros() == null ? salary.minMicros() : salary.maxMicros();
    }

    private static boolean sameNumbers(Salary one, Salary two) {
        return java.util.Objects.equals(one.minMicros(), two.minMicros())
                && java.util.Objects.equals(one.maxMicros(), two.maxMicros());
    }

    /** The kept lines; a blank line where the text had one. */
    private static String description(List<Line> lines) {
        return lines.stream()
                .map(line -> line.opening() + line.text().replace('\t', ' '))
                .collect(Collectors.joining())
                .strip();
    }
}
