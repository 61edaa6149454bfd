package dev.vitae.generation.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/** How often something is: "a day", "wöchentlich", 毎月; {@code guard/periods.tsv}. */
final class Periods {
    /** @param perYear how many of them a year has, 0 where nobody can tell */
    record Period(String name, int perYear, int start, int end) {}

    private static final Periods STANDARD = new Periods();

    private final List<String> names = new ArrayList<>();
    private final List<Integer> perYear = new ArrayList<>();
    private final Alternatives any;

    private Periods() {
        StringBuilder pattern = new StringBuilder();
        for (String[] cell : Rows.of("periods.tsv")) {
            names.add(cell[0]);
            perYear.add(Integer.valueOf(cell[1]));
            pattern.append(pattern.length() == 0 ? "" : "|")
                    .append('(')
                    .append(Rows.folded(cell[2]))
                    .append(')');
        }
        any = Alternatives.of("(?:(?<![" + Script.SPACED + "])|(?=/))(?:" + pattern + ")(?![" + Script.SPACED + "-])");
    }

    static int perYear(String name) {
        return STANDARD.perYear.get(STANDARD.names.indexOf(name));
    }

    static List<Period> in(String folded) {
        List<Period> found = new ArrayList<>();
        for (MatchResult period : STANDARD.any.in(folded)) {
            int group = 1;
            while (period.group(group) == null) {
                group++;
            }
            found.add(new Period(
                    STANDARD.names.get(group - 1), STANDARD.perYear.get(group - 1), period.start(), period.end()));
        }
        return found;
    }
}
