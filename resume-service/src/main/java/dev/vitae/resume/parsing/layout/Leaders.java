package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the dots out of a line that lead the eye from a title to its date ("Clerk . . . . . . 2019", "Clerk......2019"). */
final class Leaders {

    private static final Pattern DOTS = Pattern.compile("[._…·]{4,}");
    private static final Pattern ONLY_DOTS = Pattern.compile("[._…·]+");
    /** Three are an ellipsis. */
    private static final int FEWEST = 4;

    private Leaders() {}

    static List<Word> without(List<Word> line) {
        List<Word> kept = new ArrayList<>();
        int from = 0;
        while (from < line.size()) {
            int to = from;
            int dots = 0;
            while (to < line.size() && ONLY_DOTS.matcher(line.get(to).text()).matches()) {
                dots += line.get(to).text().length();
                to++;
            }
            if (to == from) {
                addParted(line.get(from), kept);
                from++;
            } else {
                if (dots < FEWEST) {
                    kept.addAll(line.subList(from, to));
                } else if (to < line.size()) {
                    // The last dot may touch what it leads to, and the first what it comes from.
                    trimEnd(kept);
                }
                from = to;
            }
        }
        return kept;
    }

    private static void trimEnd(List<Word> kept) {
        int last = kept.size() - 1;
        if (last >= 0 && kept.get(last).text().matches("\\p{L}{5,}\\.")) {
            String text = kept.get(last).text();
            kept.set(last, kept.get(last).withText(text.substring(0, text.length() - 1)));
        }
    }

    private static void addParted(Word word, List<Word> kept) {
        Matcher dots = DOTS.matcher(word.text());
        if (!dots.find()) {
            kept.add(word);
            return;
        }
        float letter = (word.right() - word.left()) / word.text().length();
        String before = word.text().substring(0, dots.start());
        String after = word.text().substring(dots.end());
        if (!before.isEmpty()) {
            kept.add(part(word, before, word.left(), word.left() + letter * before.length()));
        }
        if (!after.isEmpty()) {
            kept.add(part(word, after, word.right() - letter * after.length(), word.right()));
        }
    }

    private static Word part(Word word, String text, float left, float right) {
        return new Word(text, left, right, word.baseline(), word.size(), word.bold(), word.italic());
    }
}
