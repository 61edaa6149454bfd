package dev.vitae.document.rendering;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arabic letters in the forms that their neighbours ask of them: the PDF engine draws characters as they are, so each
 * letter becomes its presentation form (Unicode 15, chapter 9.2). Extracting the text gives the letters back.
 */
final class Arabic {
    private static final int LAM = 0x644;

    private final Map<Integer, List<Integer>> forms = new HashMap<>();
    private final Map<Integer, List<Integer>> lamAlefs = new HashMap<>();

    /** The blocks list a letter's forms in one order: isolated, final, initial, medial; the last two only if it has them. */
    Arabic() {
        collect(0xfe80, 0xfef4);
        collect(0xfb50, 0xfbb1);
        collect(0xfbd3, 0xfbe9);
        collect(0xfbfc, 0xfbff);
        for (int c = 0xfef5; c <= 0xfefc; c++) {
            int alef = decomposed(c).codePointAt(1);
            lamAlefs.computeIfAbsent(alef, letter -> new ArrayList<>()).add(c);
        }
    }

    private void collect(int first, int last) {
        for (int c = first; c <= last; c++) {
            String letter = decomposed(c);
            if (letter.codePointCount(0, letter.length()) == 1) {
                forms.computeIfAbsent(letter.codePointAt(0), key -> new ArrayList<>())
                        .add(c);
            }
        }
    }

    private static String decomposed(int c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    }

    /** In the order of reading, as the text is. */
    String shaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean joins = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMark(c)) {
                out.append(c);
                continue;
            }
            int next = next(text, i + 1);
            if (c == LAM && next < text.length() && lamAlefs.containsKey((int) text.charAt(next))) {
                out.append((char) (int) lamAlefs.get((int) text.charAt(next)).get(joins ? 1 : 0));
                out.append(text, i + 1, next);
                i = next;
                joins = false;
                continue;
            }
            List<Integer> own = forms.get((int) c);
            boolean joinsNext = joinsForward(c) && next < text.length() && joinsBackward(text.charAt(next));
            if (own != null && own.size() > 1) {
                int form = (joins ? 1 : 0) + (joinsNext ? 2 : 0);
                out.append((char) (int) own.get(Math.min(form, own.size() - 1)));
            } else {
                out.append(c);
            }
            joins = joinsNext;
        }
        return out.toString();
    }

    private static int next(String text, int from) {
        int next = from;
        while (next < text.length() && isMark(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** Vowel signs and such stand on a letter and do not part it from the next. */
    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private boolean joinsForward(char c) {
        return c == 0x640 || forms.getOrDefault((int) c, List.of()).size() == 4;
    }

    private boolean joinsBackward(char c) {
        return c == 0x640 || forms.getOrDefault((int) c, List.of()).size() >= 2;
    }
}
