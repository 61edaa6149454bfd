package dev.vitae.generation.matching;

import java.util.regex.Pattern;

/**
 * What a reader of a text sees. Characters without a shape, comments and elements that a style hides are left out: words
 * put there for a machine show nothing.
 */
final class Visible {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\x{34F}\\x{115F}\\x{1160}\\x{3164}]");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile(
            "<(\\w{1,20})\\b[^<>]{0,500}?(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0|opacity\\s*:\\s*0[;\"'\\s]"
                    + "|color\\s*[:=]\\s*[\"']?(?:white|#fff(?:fff)?)\\b|\\shidden\\b)[^<>]{0,500}>.*?(?:</\\1>|$)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private Visible() {}

    static String of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        if (seen.indexOf('<') < 0) {
            return seen;
        }
        return HIDDEN.matcher(COMMENT.matcher(seen).replaceAll(" ")).replaceAll(" ");
    }
}
