package dev.vitae.generation.matching;

import dev.vitae.generation.terms.Occupation;
import dev.vitae.generation.terms.Occupations;
import dev.vitae.generation.terms.Titles;
import java.util.Set;
import java.util.regex.Pattern;

/** How much of one title's work another title is, apart from rank: 0 to 1000. */
final class TitleFit {
    private static final int SAME_OCCUPATION = 800;
    private static final int NEAR_OCCUPATION = 550;
    private static final int SAME_FAMILY = 250;
    private static final int SOME_WORDS_PERCENT = 60;
    private static final int FOR_SHARED_WORDS = 200;

    private static final Pattern ASIDE = Pattern.compile("\\([^()]{0,80}\\)");

    private final Set<String> words;
    private final Set<Occupation> occupations;

    TitleFit(String wanted) {
        String named = ASIDE.matcher(wanted).replaceAll(" ");
        this.words = Titles.role(named);
        this.occupations = Occupations.standard().in(named);
    }

    /**
     * Where both titles name occupations these decide, and shared words add to it: two drivers of different trades
     * share nothing. Else the share of the words does, for less unless all are shared.
     */
    int of(String position) {
        Set<String> held = Titles.role(position);
        int shared = (int) words.stream().filter(held::contains).count();
        int share = words.isEmpty() ? 0 : TermMatching.FULL * shared / words.size();
        Set<Occupation> theirs = Occupations.standard().in(position);
        if (occupations.isEmpty() || theirs.isEmpty()) {
            return share == TermMatching.FULL ? share : share * SOME_WORDS_PERCENT / 100;
        }
        int base = 0;
        for (Occupation one : occupations) {
            for (Occupation other : theirs) {
                base = Math.max(base, base(one, other));
            }
        }
        return base == 0 ? 0 : base + FOR_SHARED_WORDS * share / TermMatching.FULL;
    }

    private static int base(Occupation one, Occupation other) {
        if (one.equals(other)) {
            return SAME_OCCUPATION;
        }
        if (Occupations.standard().near(one, other)) {
            return NEAR_OCCUPATION;
        }
        return one.family().equals(other.family()) ? SAME_FAMILY : 0;
    }
}
