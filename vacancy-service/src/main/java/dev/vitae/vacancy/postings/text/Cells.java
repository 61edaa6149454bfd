package dev.vitae.vacancy.postings.text;

import java.util.List;
import java.util.regex.Pattern;

/** The parts of a line that a page had side by side: "Acme · Berlin (hybrid) · Full-time". */
final class Cells {

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[·•|│]\\s*|\\s+[–—-]\\s+|\\s*\\t\\s*|\\s{3,}|\\s+/\\s+");

    private Cells() {}

    static List<String> of(String line) {
        return BETWEEN.splitAsStream(line)
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
