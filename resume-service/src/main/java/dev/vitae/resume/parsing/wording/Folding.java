package dev.vitae.resume.parsing.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for what differs only in case, accents, quotes or dashes. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private Folding() {}

    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace("ß", "ss")
                .replace('ı', 'i');
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return SPACE.matcher(plain).replaceAll(" ").strip();
    }
}
