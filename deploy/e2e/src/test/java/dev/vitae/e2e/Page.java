package dev.vitae.e2e;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reference page of the docs, as its tables say it. */
final class Page {

    private static final Pattern WORD = Pattern.compile("`([^`]+)`");
    private static final Pattern ENDPOINT = Pattern.compile("^\\| `([A-Z]+ /[^`?]*)(?:\\?[^`]*)?` \\|.*");

    private final String text;

    Page(String file) {
        this.text = Sources.read(Sources.ROOT.resolve(file));
    }

    /** Whatever stands between backticks. */
    Set<String> words() {
        Set<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        return words;
    }

    /** Without those that hold a placeholder. */
    Set<String> wordsBeginningWith(String beginning) {
        return words().stream()
                .filter(word -> word.startsWith(beginning) && !word.contains("<"))
                .collect(Collectors.toSet());
    }

    /** What the first cells of table rows list with commas between. */
    Set<String> firstCells() {
        return text.lines()
                .filter(line -> line.startsWith("| "))
                .flatMap(line -> Stream.of(line.split("\\|")[1].trim().split(", ")))
                .collect(Collectors.toSet());
    }

    /** The row of each {@code METHOD path}. */
    Map<String, String> endpoints() {
        Map<String, String> rows = new TreeMap<>();
        text.lines()
                .map(ENDPOINT::matcher)
                .filter(Matcher::matches)
                .forEach(row -> rows.put(row.group(1), row.group()));
        return rows;
    }
}
