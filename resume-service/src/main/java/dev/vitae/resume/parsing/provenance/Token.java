package dev.vitae.resume.parsing.provenance;

import dev.vitae.resume.parsing.wording.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of letters and digits, folded: what is left of a word when case, accents, punctuation and the variants of dashes
 * and spaces do not count.
 *
 * @param cell index of its cell in the row
 * @param word index of its word in the cell
 * @param broken whether a hyphen at the line's end follows, so that the next line may go on with the same word
 */
public record Token(String text, int line, int cell, int word, boolean broken) {

    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{Nd}]+");

    /** The folded runs of a text. */
    public static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        Matcher run = RUN.matcher(Folding.fold(text.replace("\u00ad", "")));
        while (run.find()) {
            runs.add(run.group());
        }
        return runs;
    }
}
