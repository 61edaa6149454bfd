package dev.vitae.generation.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far a term tells trades apart, from a frozen table ({@code matching/rarity.tsv}), not from who is asked today. */
public final class Rarity {
    private static final int EVERYDAY = 50;
    private static final Rarity STANDARD = new Rarity(DataFile.rows("matching/rarity.tsv"));

    private final Map<String, Integer> percents = new HashMap<>();

    private Rarity(List<String[]> rows) {
        for (String[] row : rows) {
            for (String term : row[1].split(";")) {
                percents.put(term, Integer.parseInt(row[0]));
            }
        }
    }

    /** The table that comes with this version of Vitae. */
    public static Rarity standard() {
        return STANDARD;
    }

    /** Share of its weight that a canonical term keeps; 100 for all that the table does not name. */
    public int percent(String canonical) {
        return percents.getOrDefault(canonical, 100);
    }

    /** Whether vacancies of most trades name it. */
    public boolean everyday(String canonical) {
        return percent(canonical) <= EVERYDAY;
    }
}
