package dev.vitae.generation.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well numbers order vacancies for people.
 *
 * @param auc share of the pairs of two vacancies, for one person, that are ordered as their grades are; ties count half
 * @param ndcg normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), gain 2^grade − 1,
 *     the mean over people; of equal numbers the worse stands first
 */
record RankingQuality(double auc, double ndcg) {
    private static final int FIRST = 10;

    /** One vacancy for one person. */
    record Ranked(double number, int grade) {}

    /** @param people for each the vacancies in any order */
    static RankingQuality of(List<List<Ranked>> people) {
        double right = 0;
        long pairs = 0;
        double ndcg = 0;
        for (List<Ranked> vacancies : people) {
            for (Ranked better : vacancies) {
                for (Ranked worse : vacancies) {
                    if (better.grade() > worse.grade()) {
                        pairs++;
                        right += better.number() > worse.number() ? 1 : better.number() == worse.number() ? 0.5 : 0;
                    }
                }
            }
            List<Ranked> ours = new ArrayList<>(vacancies);
            ours.sort(Comparator.comparingDouble(Ranked::number).reversed().thenComparingInt(Ranked::grade));
            List<Ranked> ideal = new ArrayList<>(vacancies);
            ideal.sort(Comparator.comparingInt(Ranked::grade).reversed());
            ndcg += gain(ours) / gain(ideal);
        }
        return new RankingQuality(right / pairs, ndcg / people.size());
    }

    private static double gain(List<Ranked> ranked) {
        double gain = 0;
        for (int i = 0; i < Math.min(FIRST, ranked.size()); i++) {
            gain += ((1 << ranked.get(i).grade()) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }
}
