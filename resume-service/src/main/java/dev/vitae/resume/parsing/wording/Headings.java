package dev.vitae.resume.parsing.wording;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows the usual section headings in seven languages. */
public final class Headings {

    private static final Pattern NUMBERING = Pattern.compile("^(?:\\d{1,2}[.)]?|(?:[a-z]|[ivx]{1,4})[.)])\\s+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}']+");
    private static final Pattern AND = Pattern.compile("(?:^| )(?:and|und|et|y|e|en)(?: |$)");
    /** "Schul- und Berufsausbildung", where the last word has what the first one leaves out. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("^\\p{L}+[-‐‑](?:\\s*[,/&+]\\s*|\\s+(?:und|oder|en|och|og)\\s+)");

    /** Between a heading and the same in another language. */
    private static final Pattern BOTH = Pattern.compile("\\s*[/|]\\s*");

    private static final int MOST_WORDS = 6;

    private final Map<String, SectionKind> kinds = new HashMap<>();

    private final Map<SectionKind, WordSet> words = new EnumMap<>(SectionKind.class);

    /**
     * @param phrases whole headings by kind
     * @param words words that tell the kind of other headings
     */
    Headings(Map<String, List<String>> phrases, Map<String, List<String>> words) {
        words.forEach((kind, list) -> this.words.put(SectionKind.valueOf(kind), new WordSet(list)));
        phrases.forEach(
                (kind, list) -> list.forEach(phrase -> kinds.putIfAbsent(normal(phrase), SectionKind.valueOf(kind))));
    }

    /** The kind of a text that is, word for word, a known heading. */
    public Optional<SectionKind> exactly(String text) {
        if (text.length() > 60 || text.endsWith(".") || text.endsWith(",")) {
            return Optional.empty();
        }
        String normal = normal(text);
        SectionKind kind = kinds.get(normal);
        kind = kind == null ? kinds.get(normal.replace(" ", "")) : kind;
        kind = kind == null ? ofBoth(BOTH.split(text)) : kind;
        kind = kind == null ? kinds.get(normal(LEFT_OUT.matcher(text).replaceFirst(""))) : kind;
        return Optional.ofNullable(kind == null ? ofParts(normal) : kind);
    }

    /** "Formation / Education", where both are known and say the same. */
    private SectionKind ofBoth(String[] parts) {
        SectionKind first = parts.length == 2 ? kinds.get(normal(parts[0])) : null;
        return first != null && first == kinds.get(normal(parts[1])) ? first : null;
    }

    /** "Education and courses", where both are known, is what the first is; but "Summary and employment" has entries. */
    private SectionKind ofParts(String normal) {
        List<String> parts = List.of(AND.split(normal));
        if (parts.isEmpty() || !kinds.keySet().containsAll(parts)) {
            return null;
        }
        SectionKind first = kinds.get(parts.get(0));
        boolean entries =
                first == SectionKind.SUMMARY && parts.stream().map(kinds::get).anyMatch(SectionKind.EXPERIENCE::equals);
        return entries ? SectionKind.EXPERIENCE : first;
    }

    /** The kind of a heading that holds a known one ("Skills & Interests", "Selected Work Experience"). */
    public Optional<SectionKind> about(String text) {
        Optional<SectionKind> exact = exactly(text);
        if (exact.isPresent()) {
            return exact;
        }
        String normal = normal(text);
        if (normal.split(" ").length > MOST_WORDS) {
            return Optional.empty();
        }
        for (String part : AND.split(normal)) {
            if (kinds.containsKey(part)) {
                return Optional.of(kinds.get(part));
            }
        }
        String[] words = normal.split(" ");
        for (int length = words.length - 1; length > 0; length--) {
            SectionKind last = kinds.get(String.join(" ", List.of(words).subList(words.length - length, words.length)));
            SectionKind first = kinds.get(String.join(" ", List.of(words).subList(0, length)));
            if (last != null || first != null) {
                return Optional.of(last != null ? last : first);
            }
        }
        return Optional.empty();
    }

    /** The kind that a heading of the writer's own hints at ("Where I have worked"), by the last telling word. */
    public Optional<SectionKind> hinted(String text) {
        Optional<SectionKind> hint = Optional.empty();
        for (String word : normal(text).split(" ")) {
            for (Map.Entry<SectionKind, WordSet> kind : words.entrySet()) {
                hint = kind.getValue().hasWord(word) ? Optional.of(kind.getKey()) : hint;
            }
        }
        return hint;
    }

    private static String normal(String text) {
        String folded = NUMBERING.matcher(Folding.fold(text)).replaceAll("");
        return NOT_LETTERS
                .matcher(folded.replace("&", " and ").replace("+", " and "))
                .replaceAll(" ")
                .replaceAll(" (?:und|et|y|e|en) ", " and ")
                .strip();
    }
}
