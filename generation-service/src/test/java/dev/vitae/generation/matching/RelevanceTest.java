package dev.vitae.generation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.matching.RankingQuality.Ranked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Orders vacancies for people, beside two bags of words, and prints how well. Every set has to be ordered better than by
 * those; the floors hold for our own set and for all together. Nobody tunes to the frozen one, so it has none of its own.
 */
class RelevanceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final double LEAST_AUC = 0.985;
    private static final double LEAST_NDCG = 0.96;

    /** A person and a vacancy, by name. */
    private record Pair(String resume, String vacancy) {}

    @Test
    void ordersVacanciesAsPeopleDoAndBetterThanBagsOfWords() {
        List<List<Ranked>> ours = new ArrayList<>();
        List<List<Ranked>> tfIdf = new ArrayList<>();
        List<List<Ranked>> bm25 = new ArrayList<>();
        for (RelevanceSet set : RelevanceSet.all()) {
            Map<String, VacancyTerms> terms = new TreeMap<>();
            Map<String, String> texts = new TreeMap<>();
            set.vacancies().forEach((id, posting) -> {
                terms.put(id, posting.terms());
                texts.put(id, BagOfWords.text(posting));
            });
            BagOfWords bags = new BagOfWords(texts.values());
            Map<String, String> resumes = new TreeMap<>();
            set.resumes().forEach((id, resume) -> resumes.put(id, BagOfWords.text(resume)));

            List<List<Ranked>> here = ranked(set, pair -> score(set.resumes().get(pair.resume()), terms, pair));
            List<List<Ranked>> hereTfIdf =
                    ranked(set, pair -> bags.tfIdf(resumes.get(pair.resume()), texts.get(pair.vacancy())));
            List<List<Ranked>> hereBm25 =
                    ranked(set, pair -> bags.bm25(resumes.get(pair.resume()), texts.get(pair.vacancy())));

            boolean floors = set.name().equals("own");
            holds(set.name(), floors, here, hereTfIdf, hereBm25);
            ours.addAll(here);
            tfIdf.addAll(hereTfIdf);
            bm25.addAll(hereBm25);
        }
        holds("together", true, ours, tfIdf, bm25);
    }

    private static void holds(
            String name, boolean floors, List<List<Ranked>> ours, List<List<Ranked>> tfIdf, List<List<Ranked>> bm25) {
        RankingQuality score = print(name, "score", ours);
        for (RankingQuality baseline : List.of(print(name, "TF-IDF", tfIdf), print(name, "BM25", bm25))) {
            assertThat(score.auc()).isGreaterThan(baseline.auc());
            assertThat(score.ndcg()).isGreaterThan(baseline.ndcg());
        }
        if (floors) {
            assertThat(score.auc()).as(name + " pair AUC").isGreaterThanOrEqualTo(LEAST_AUC);
            assertThat(score.ndcg()).as(name + " nDCG@10").isGreaterThanOrEqualTo(LEAST_NDCG);
        }
    }

    private static RankingQuality print(String set, String rule, List<List<Ranked>> people) {
        RankingQuality quality = RankingQuality.of(people);
        System.out.printf(
                Locale.ROOT,
                "relevance %-8s %-6s pair AUC %.4f  nDCG@10 %.4f%n",
                set,
                rule,
                quality.auc(),
                quality.ndcg());
        return quality;
    }

    private static List<List<Ranked>> ranked(RelevanceSet set, ToDoubleFunction<Pair> number) {
        return set.resumes().keySet().stream()
                .map(resume -> set.vacancies().keySet().stream()
                        .map(vacancy -> new Pair(resume, vacancy))
                        .map(pair -> new Ranked(number.applyAsDouble(pair), set.grade(resume, pair.vacancy())))
                        .toList())
                .toList();
    }

    private static double score(ResumeContent resume, Map<String, VacancyTerms> terms, Pair pair) {
        return MatchScore.of(resume, terms.get(pair.vacancy()), TODAY).score();
    }
}
