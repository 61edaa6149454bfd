package dev.vitae.resume.parsing.assistance;

import dev.vitae.resume.parsing.TextLine;
import dev.vitae.resume.parsing.wording.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a file one after the other, in which words are found as the parser compares them: case, accents, quotes,
 * dashes, soft hyphens and line ends do not count. What is found is the file's own wording.
 */
final class FileText {

    /** @param line its index, of the one that it begins in @param whole whether that line says nothing else */
    record Place(int line, String text, boolean whole) {}

    /** A folded text, and for each of its characters which of the text's it stands for. */
    private record Folded(String text, int[] origins) {
        static Folded of(CharSequence text) {
            StringBuilder folded = new StringBuilder(text.length());
            int[] origins = new int[text.length() * 2 + 1];
            for (int i = 0; i < text.length(); ) {
                int c = Character.codePointAt(text, i);
                String one = one(c);
                boolean again = one.equals(" ") && (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ');
                if (!again) {
                    origins = origins.length < folded.length() + one.length() + 1
                            ? Arrays.copyOf(origins, origins.length * 2)
                            : origins;
                    Arrays.fill(origins, folded.length(), folded.length() + one.length(), i);
                    folded.append(one);
                }
                i += Character.charCount(c);
            }
            origins[folded.length()] = text.length();
            return new Folded(folded.toString(), origins);
        }

        private static String one(int c) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return " ";
            }
            return switch (Character.getType(c)) {
                case Character.FORMAT, Character.CONTROL -> "";
                case Character.DASH_PUNCTUATION -> "-";
                default -> c == 'ς' ? "σ" : c == 0x2212 ? "-" : Folding.fold(Character.toString(c));
            };
        }
    }

    private final String raw;
    private final Folded folded;
    private final int[] starts;
    private final List<TextLine> lines;

    private FileText(List<TextLine> lines, boolean hyphensGo) {
        StringBuilder all = new StringBuilder();
        this.lines = lines;
        this.starts = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            boolean broken = isBroken(all);
            if (broken && hyphensGo) {
                all.setLength(all.length() - 1);
            } else if (!broken) {
                all.append(' ');
            }
            starts[i] = all.length();
            all.append(lines.get(i).text());
        }
        this.raw = all.toString();
        this.folded = Folded.of(raw);
    }

    /** Both ways to read a word that a line's end broke: with its hyphen and without. */
    static List<FileText> readings(List<TextLine> lines) {
        return List.of(new FileText(lines, true), new FileText(lines, false));
    }

    private static boolean isBroken(CharSequence text) {
        int last = text.length() - 1;
        return last > 0 && "-\u00ad\u2010".indexOf(text.charAt(last)) >= 0 && Character.isLetter(text.charAt(last - 1));
    }

    /** Where these words stand as words, and not as a part of others; in the file's order. */
    List<Place> find(String words) {
        String wanted = Folded.of(words.strip()).text().strip();
        List<Place> places = new ArrayList<>();
        if (wanted.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return places;
        }
        String text = folded.text();
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (isWord(at, at + wanted.length())) {
                places.add(place(at, at + wanted.length()));
            }
        }
        return places;
    }

    private Place place(int from, int to) {
        int begin = folded.origins()[from];
        int end = folded.origins()[to - 1];
        end += Character.charCount(raw.codePointAt(end));
        while (end < raw.length() && Character.getType(raw.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        int line = Arrays.binarySearch(starts, begin);
        line = line < 0 ? -line - 2 : line;
        String said = raw.substring(begin, end).replace("\u00ad", "").replaceAll("\\s+", " ");
        return new Place(line, said, lines.get(line).text().strip().equals(said));
    }

    private boolean isWord(int from, int to) {
        String text = folded.text();
        return !isOneWord(text, from - 1, from, -1) && !isOneWord(text, to, to - 1, 1);
    }

    /** Whether what stands outside of a place goes on with the word inside of it: "Java|Script", "C|++", "co-|founder". */
    private static boolean isOneWord(String text, int outside, int inside, int step) {
        if (outside < 0 || outside >= text.length() || isUnparted(text.charAt(inside))) {
            return false;
        }
        char next = text.charAt(outside);
        if (Character.isLetterOrDigit(next)) {
            return Character.isLetterOrDigit(text.charAt(inside)) && !isUnparted(next) || step < 0;
        }
        int beyond = outside + step;
        return next == '+'
                || next == '#'
                || "-.'@_&".indexOf(next) >= 0
                        && beyond >= 0
                        && beyond < text.length()
                        && Character.isLetterOrDigit(text.charAt(beyond));
    }

    /** Of scripts that put no space between words. */
    private static boolean isUnparted(char c) {
        return Character.isIdeographic(c) || c >= '\u3040' && c <= '\u30ff' || c >= '\u0e00' && c <= '\u0e7f';
    }
}
