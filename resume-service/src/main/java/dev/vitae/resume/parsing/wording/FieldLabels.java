package dev.vitae.resume.parsing.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows what forms call the parts of an entry ("Employer", "Zeitraum") in seven languages. */
public final class FieldLabels {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}']+");
    private static final Pattern OR = Pattern.compile(" (?:or|oder|ou|o|of|and|und|et|y|e|en) ");

    private final Map<String, FieldLabel> labels = new HashMap<>();

    FieldLabels(Map<String, List<String>> phrases) {
        phrases.forEach((label, list) -> list.forEach(phrase -> labels.putIfAbsent(normal(phrase), FieldLabel.valueOf(label))));
    }

    /** The label that the text is, word for word, or the first of several that it joins ("School or university"). */
    public Optional<FieldLabel> exactly(String text) {
        String normal = normal(text);
        FieldLabel label = labels.get(normal);
        return label != null
                ? Optional.of(label)
                : OR.splitAsStream(normal).map(labels::get).filter(Objects::nonNull).findFirst();
    }

    private static String normal(String text) {
        return NOT_LETTERS
                .matcher(Folding.fold(text).replace('’', '\''))
                .replaceAll(" ")
                .strip();
    }
}
