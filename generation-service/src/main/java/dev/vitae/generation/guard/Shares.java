package dev.vitae.generation.guard;

import dev.vitae.generation.terms.TextLanguage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "A third", "verdoppelt", 半減: parts, multiples and ranks of order in words; {@code guard/fractions.tsv} and its neighbours. */
final class Shares {
    record Share(int start, int end, BigDecimal value, String unit) {}

    private record Words(Pattern pattern, BigDecimal value, String unit) {}

    private static final List<Words> ALL = Stream.of(
                    Rows.of("fractions.tsv").stream().map(cell -> words(cell, "%")),
                    Rows.of("multiples.tsv").stream().map(cell -> words(cell, "x")),
                    Rows.of("ordinals.tsv").stream().map(cell -> words(cell, "#")))
            .flatMap(words -> words)
            .toList();

    private Shares() {}

    private static Words words(String[] cell, String unit) {
        String pattern = "(?<![\\p{IsLatin}\\p{IsCyrillic}\\d]|\\d\\s)(?:" + Rows.folded(cell[1]) + ")(?![\\p{IsLatin}\\p{IsCyrillic}\\d])";
        return new Words(Pattern.compile(pattern), new BigDecimal(cell[0]), unit);
    }

    static List<Share> in(String folded, TextLanguage language) {
        List<Share> found = new ArrayList<>();
        for (Words words : ALL) {
            Matcher matcher = words.pattern().matcher(folded);
            while (matcher.find()) {
                boolean german = matcher.group().equals("half")
                        && (language == TextLanguage.DE || language == TextLanguage.NL);
                if (german) {
                    continue;
                }
                found.add(new Share(matcher.start(), matcher.end(), words.value(), words.unit()));
            }
        }
        return found;
    }
}
