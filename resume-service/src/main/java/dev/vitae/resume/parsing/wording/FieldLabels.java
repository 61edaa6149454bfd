package dev.vitae.resume.parsing.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows what forms call the parts of an entry ("Employer", "Zeitraum") in seven languages. */
public final class FieldLabels {

    private final Map<String, FieldLabel> labels = new HashMap<>();

    FieldLabels(Map<String, List<String>> phrases) {
        phrases.forEach((label, list) -> list.forEach(phrase -> labels.putIfAbsent(phrase, FieldLabel.valueOf(label))));
    }

    /** The label that the text is, word for word, but for a colon at its end. */
    public Optional<FieldLabel> exactly(String text) {
        String folded = Folding.fold(text).replace('’', '\'').replaceAll("\\s*[:.]$", "");
        return Optional.ofNullable(labels.get(folded));
    }
}
