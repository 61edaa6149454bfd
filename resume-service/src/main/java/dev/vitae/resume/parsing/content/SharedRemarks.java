package dev.vitae.resume.parsing.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows what stands in brackets behind the names of most entries of a section and is text, not a name: "Acme (maker of
 * measuring instruments, 240 employees)".
 */
final class SharedRemarks {

    private static final Pattern BRACKETS = Pattern.compile("^.*\\S\\s+\\(([^()]+)\\)$");
    /** Several words that begin with a small letter, or go on so behind a comma. */
    private static final Pattern REMARK = Pattern.compile("(?=\\S+\\s+\\S)(?:\\p{Ll}|[^,]+, ?(?:\\p{Ll}|\\d)).{10,}");

    private SharedRemarks() {}

    static boolean in(List<List<Piece>> entries) {
        long remarked = entries.stream()
                .filter(pieces -> pieces.stream().anyMatch(SharedRemarks::hasRemark))
                .count();
        return remarked > 1 && remarked * 3 >= entries.size() * 2;
    }

    /** Whether most entries have such text as a piece of its own, behind a dash. */
    static boolean areParted(List<List<Piece>> entries) {
        long remarked = entries.stream()
                .filter(pieces -> pieces.stream().skip(1).anyMatch(piece -> isParted(piece.text())))
                .count();
        return remarked > 1 && remarked * 3 >= entries.size() * 2;
    }

    static boolean isParted(String text) {
        return Character.isLowerCase(text.codePointAt(0)) && isRemark(text);
    }

    private static boolean hasRemark(Piece piece) {
        Matcher brackets = BRACKETS.matcher(piece.text());
        return brackets.matches() && isRemark(brackets.group(1));
    }

    static boolean isRemark(String inBrackets) {
        return REMARK.matcher(inBrackets).matches();
    }
}
