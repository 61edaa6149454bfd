package dev.vitae.document.letter;

import dev.vitae.document.PersonalInfo;
import dev.vitae.document.PlainText;
import dev.vitae.document.template.HeadingLanguage;
import dev.vitae.document.wording.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A letter of one person, as a document.
 *
 * @param language it is written in (ISO 639-1)
 * @param date that it is dated
 * @param recipient who it goes to, on one line; null where nobody is named, as is the subject
 */
public record Letter(
        PersonalInfo sender,
        String language,
        LocalDate date,
        String recipient,
        String subject,
        String salutation,
        List<String> paragraphs,
        String closing) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    /** What a line of it is. */
    public enum Role {
        DATE,
        RECIPIENT,
        SUBJECT,
        SALUTATION,
        TEXT,
        CLOSING,
        NAME
    }

    /** One line or paragraph, which says something. */
    public record Line(Role role, String text) {}

    /** From the date to the name, in the order of reading. @param usual words for a language that there are none in */
    public List<Line> lines(HeadingLanguage usual) {
        List<Line> lines = new ArrayList<>();
        add(lines, Role.DATE, words(usual).day(date));
        add(lines, Role.RECIPIENT, recipient);
        add(lines, Role.SUBJECT, subject);
        add(lines, Role.SALUTATION, salutation);
        paragraphs.stream()
                .flatMap(paragraph -> PlainText.lines(paragraph).stream())
                .forEach(line -> add(lines, Role.TEXT, line));
        add(lines, Role.CLOSING, closing);
        add(lines, Role.NAME, sender.fullName());
        return lines;
    }

    /** Those of its own language where there are. */
    public Words words(HeadingLanguage usual) {
        return Words.in(Arrays.stream(HeadingLanguage.values())
                .filter(known -> known.key().equals(language))
                .findFirst()
                .orElse(usual));
    }

    private static void add(List<Line> lines, Role role, String text) {
        if (PlainText.isStated(text)) {
            lines.add(new Line(role, PlainText.line(text)));
        }
    }
}
