package dev.vitae.generation.terms;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blanks out what a text denies: "no Java needed", "Java ist nicht erforderlich". */
public final class Negations {
    private static final Negations STANDARD = new Negations(DataFile.rows("matching/negations.tsv"));

    private final List<Pattern> patterns;

    private Negations(List<String[]> rows) {
        patterns = rows.stream().map(row -> Pattern.compile(row[1])).toList();
    }

    /** The patterns that come with this version of Vitae. */
    public static Negations standard() {
        return STANDARD;
    }

    /** The sentence with blanks where it denies something, so that offsets stay. */
    public String blankOut(String sentence) {
        StringBuilder folded = new StringBuilder(Folding.foldInPlace(sentence));
        if (!Words.standard().in("negation", folded.toString())) {
            return sentence;
        }
        StringBuilder kept = new StringBuilder(sentence);
        for (Pattern pattern : patterns) {
            Matcher denied = pattern.matcher(folded.toString());
            while (denied.find()) {
                for (int i = denied.start(); i < denied.end(); i++) {
                    kept.setCharAt(i, ' ');
                    folded.setCharAt(i, ' ');
                }
            }
        }
        return kept.toString();
    }
}
