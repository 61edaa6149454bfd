package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.DateSpan;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells sentences that mention when something was ("Member of the board since 2016. Kept the books.") from names with their
 * dates: where a section's names have dates that stand apart from words, a sentence's are none of an entry.
 */
final class DateMentions {

    private static final Pattern APART_BEFORE = Pattern.compile("(?:^|[,;|·•(:\\[]|\\s[-–—/])\\s*$");
    /** In words. */
    private static final int SENTENCE = 5;

    private final DateFinder dates;
    private final boolean namesAreDated;

    DateMentions(List<Row> section, DateFinder dates) {
        this.dates = dates;
        this.namesAreDated = section.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.startsWithBullet() && !isSentence(cell))
                .anyMatch(cell -> dates.find(cell.text())
                        .filter(DateSpan::range)
                        .filter(span -> isApart(cell.text(), span))
                        .isPresent());
    }

    boolean isMention(Cell cell) {
        return namesAreDated
                && !cell.startsBold()
                && isSentence(cell)
                && dates.find(cell.text())
                        .filter(span -> !isApart(cell.text(), span))
                        .isPresent();
    }

    private static boolean isSentence(Cell cell) {
        return cell.words().size() >= SENTENCE
                && !RunningText.isTitle(cell)
                && (RunningText.areSentences(cell) || cell.text().matches(".*(?:\\p{Ll}|\\d\\)?)\\."));
    }

    private static boolean isApart(String text, DateSpan span) {
        return APART_BEFORE.matcher(text.substring(0, span.from())).find();
    }
}
