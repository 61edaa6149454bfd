package dev.vitae.generation.guard;

import dev.vitae.generation.terms.TextLanguage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** "A third", "verdoppelt", 半減: parts, multiples and ranks of order in words; {@code guard/fractions.tsv} and its neighbours. */
final class Shares {
    record Share(int start, int end, BigDecimal value, String unit) {}

    private static final Pattern OF_HOUR = Pattern.compile("^(?: of an hour| d'heure| de hora| d'ora| часа)(?!\\p{L})");
    private static final Shares STANDARD = new Shares();

    private final List<BigDecimal> values = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private final Alternatives any;

    private Shares() {
        StringBuilder all = new StringBuilder();
        add("fractions.tsv", "%", all);
        add("multiples.tsv", "x", all);
        add("ordinals.tsv", "#", all);
        any = Alternatives.of("(?<![" + Script.SPACED + "\\d]|\\d\\s)(?:" + all + ")(?![" + Script.SPACED + "\\d])");
    }

    private void add(String file, String unit, StringBuilder all) {
        for (String[] cell : Rows.of(file)) {
            values.add(new BigDecimal(cell[0]));
            units.add(unit);
            all.append(all.length() == 0 ? "" : "|")
                    .append('(')
                    .append(Rows.folded(cell[1]))
                    .append(')');
        }
    }

    static List<Share> in(String folded, TextLanguage language) {
        List<Share> found = new ArrayList<>();
        for (MatchResult share : STANDARD.any.in(folded)) {
            boolean verb = share.group().equals("half") && (language == TextLanguage.DE || language == TextLanguage.NL);
            int group = 1;
            while (share.group(group) == null) {
                group++;
            }
            boolean compound = STANDARD.units.get(group - 1).equals("x")
                    && share.end() + 1 < folded.length()
                    && folded.charAt(share.end()) == '-'
                    && Character.isLetter(folded.charAt(share.end() + 1));
            boolean ofHour = OF_HOUR.matcher(folded.substring(share.end())).find();
            if (!verb && !compound && !ofHour) {
                found.add(new Share(
                        share.start(), share.end(), STANDARD.values.get(group - 1), STANDARD.units.get(group - 1)));
            }
        }
        return found;
    }
}
