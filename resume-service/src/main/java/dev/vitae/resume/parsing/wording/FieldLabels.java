package dev.vitae.resume.parsing.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows what forms call the parts of an entry ("Employer", "Zeitraum") in seven languages. */
public final class FieldLabels {

    private static final Pattern BETWEEN =
            Pattern.compile("(?i)\\s*[/,&]\\s*|\\s+(?:or|and|oder|und|ou|et|o|y|u|e|of|en)\\s+");

    private final Map<String, FieldLabel> labels = new HashMap<>();

    FieldLabels(Map<String, List<String>> phrases) {
        phrases.forEach((label, list) -> list.forEach(phrase -> labels.putIfAbsent(phrase, FieldLabel.valueOf(label))));
    }

    /** The label that the text is, word for word, but for a colon at its end. */
    public Optional<FieldLabel> exactly(String text) {
        String folded = Folding.fold(text)
                .replace('’', '\'')
                .replaceAll("\\s*[:.]$", "")
                .replaceAll("\\s*[–—-]\\s*", " ");
        return Optional.ofNullable(labels.get(folded));
    }

    /** The label that the text begins with, before a colon. */
    public Optional<FieldLabel> startOf(String text) {
        int colon = text.indexOf(": ");
        return colon < 0 ? Optional.empty() : exactly(text.substring(0, colon));
    }

    /** The text without a label at its beginning. */
    public String without(String text) {
        return startOf(text).isPresent()
                ? text.substring(text.indexOf(": ") + 2).strip()
                : text;
    }

    /** The label of a table's column: one, or several of one meaning ("School or university", "Schule / Hochschule"). */
    public Optional<FieldLabel> ofColumn(String text) {
        Set<Optional<FieldLabel>> parts =
                BETWEEN.splitAsStream(text).map(this::exactly).collect(Collectors.toSet());
        return exactly(text).or(() -> parts.size() == 1 ? parts.iterator().next() : Optional.empty());
    }
}
