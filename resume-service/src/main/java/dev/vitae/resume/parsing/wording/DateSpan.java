package dev.vitae.resume.parsing.wording;

/**
 * Dates as a text states them.
 *
 * @param start first date, or the only one
 * @param end last date, or null when not stated or present
 * @param present whether a word for the present stands in place of the end
 * @param range whether the text states a range rather than one date
 * @param expected whether a word says that the date is a completion ("graduated", "expected")
 * @param from index of its first character in the text
 * @param to index after its last character
 */
public record DateSpan(
        DatePoint start, DatePoint end, boolean present, boolean range, boolean expected, int from, int to) {

    /** What is left of the text without these dates. */
    public String cutFrom(String text) {
        return text.substring(0, from) + " " + text.substring(to);
    }
}
