package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.FieldLabel;
import dev.vitae.resume.parsing.wording.FieldLabels;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Labels that several entries of a section have ("Key achievements:", "Reports to: ..."), whatever they look like. */
final class SharedLabels {

    /** In words. */
    private static final int LONGEST = 4;

    private final FieldLabels labels;
    private final Set<String> shared = new HashSet<>();

    SharedLabels(List<Row> section, FieldLabels labels) {
        this.labels = labels;
        Set<String> seen = new HashSet<>();
        for (Row row : section) {
            label(row.text()).filter(label -> !seen.add(label)).ifPresent(shared::add);
        }
    }

    /** Whether the text begins with one of them, and it names neither a title, a company, dates nor a place. */
    boolean begin(String text) {
        return label(text).filter(shared::contains).isPresent();
    }

    private Optional<String> label(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon + 1 < text.length() && text.charAt(colon + 1) != ' ') {
            return Optional.empty();
        }
        String label = text.substring(0, colon).strip();
        boolean words = !label.isEmpty()
                && label.split("\\s+").length <= LONGEST
                && label.codePoints().allMatch(c -> Character.isLetter(c) || " '’/&-".indexOf(c) >= 0);
        boolean detail =
                labels.exactly(label).map(known -> known == FieldLabel.TEXT).orElse(true);
        return words && detail ? Optional.of(label) : Optional.empty();
    }
}
