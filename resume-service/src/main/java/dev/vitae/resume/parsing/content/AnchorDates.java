package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.DateSpan;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the dates of an entry in a piece of it, and passes over those that its text only mentions. */
final class AnchorDates {

    /** What sets a date off from the names before and behind it. */
    private static final Pattern OPENS = Pattern.compile("(?:[,;|·(]|\\s[-–—/])\\s*$");

    private static final Pattern CLOSES = Pattern.compile("^\\s*(?:[,;|·)]|[-–—/]\\s)");

    private final Wording wording;

    AnchorDates(Wording wording) {
        this.wording = wording;
    }

    /** The dates that a piece of a head states as its own: a range, or a date that begins or ends it. */
    Optional<DateSpan> of(String text) {
        return wording.dates().find(text).filter(span -> {
            String before = text.substring(0, span.from());
            String after = text.substring(span.to());
            boolean atEdge = hasNoWords(before) || hasNoWords(wording.dates().withoutDuration(after));
            boolean setOff = OPENS.matcher(before).find()
                    && CLOSES.matcher(after).find()
                    && (wording.schools().in(text) || wording.degrees().in(text));
            return span.range() || atEdge || setOff;
        });
    }

    private static boolean hasNoWords(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
