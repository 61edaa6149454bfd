package dev.vitae.resume.parsing.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows what forms call the parts of an entry ("Employer", "Zeitraum") in seven languages. */
public final class FieldLabels {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}']+");
    /** "Employer 2". */
    private static final Pattern COUNT = Pattern.compile(" \\d{1,2}$");

    private static final Pattern OR = Pattern.compile(" (?:or|oder|ou|o|of|and|und|et|y|e|en) ");
    /** Between a column's names. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*[/,&]\\s*");

    private final Map<String, FieldLabel> labels = new HashMap<>();

    FieldLabels(Map<String, List<String>> phrases) {
        phrases.forEach(
                (label, list) -> list.forEach(phrase -> labels.putIfAbsent(normal(phrase), FieldLabel.valueOf(label))));
    }

    /** The label that the text is, word for word, or the first of several that it joins ("School or university"). */
    public Optional<FieldLabel> exactly(String text) {
        String normal = COUNT.matcher(normal(text)).replaceAll("");
        FieldLabel label = labels.get(normal);
        return label != null ? Optional.of(label) : all(OR.split(normal));
    }

    private Optional<FieldLabel> all(String[] parts) {
        List<FieldLabel> known =
                Stream.of(parts).map(labels::get).filter(Objects::nonNull).toList();
        return known.size() == parts.length ? Optional.of(known.get(0)) : Optional.empty();
    }

    private static String normal(String text) {
        return NOT_LETTERS
                .matcher(Folding.fold(text).replace('’', '\''))
                .replaceAll(" ")
                .strip();
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
