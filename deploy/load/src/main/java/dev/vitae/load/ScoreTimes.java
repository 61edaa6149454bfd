package dev.vitae.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.matching.MatchScore;
import dev.vitae.generation.matching.VacancyTerms;
import dev.vitae.generation.terms.Tokens;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures how long the score of one résumé and one vacancy takes, warm: the vacancy's text is read and the résumé met with
 * it, every time anew. Beside it, on the same pairs in turns with it, cutting both texts into words and nothing else, which no
 * score can do without.
 *
 * <p>Arguments: a folder with {@code resumes} and {@code vacancies}, rounds over all pairs.
 */
public final class ScoreTimes {
    private static final PrintStream OUT = System.out;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final int WARM_UP_ROUNDS = 8;
    private static final double NANOS_PER_MILLI = 1e6;

    private ScoreTimes() {}

    private record Pair(ResumeContent resume, String words, String company, String position, String description) {
        void score() {
            MatchScore.of(resume, VacancyTerms.extract(company, position, description), TODAY);
        }

        void cut() {
            Tokens.of(words);
            Tokens.of(description);
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<Pair> pairs = pairs(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        List<Double> scores = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            for (Pair pair : pairs) {
                double score = millis(pair::score);
                double cut = millis(pair::cut);
                if (round >= 0) {
                    scores.add(score);
                    bare.add(cut);
                }
            }
        }
        print("score", Latencies.of(scores));
        print("words alone", Latencies.of(bare));
        OUT.printf(
                Locale.ROOT,
                "the score takes %.1f times as long as cutting both texts into words (medians)%n",
                Latencies.of(scores).percentile(50) / Latencies.of(bare).percentile(50));
    }

    private static List<Pair> pairs(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Pair> pairs = new ArrayList<>();
        for (Path resume : files(folder.resolve("resumes"))) {
            JsonNode content = json.readTree(resume.toFile());
            for (Path vacancy : files(folder.resolve("vacancies"))) {
                JsonNode posting = json.readTree(vacancy.toFile());
                pairs.add(new Pair(
                        new ContentJson().read(content),
                        words(content),
                        posting.path("company").asText(),
                        posting.path("jobPosition").asText(),
                        posting.path("description").asText()));
            }
        }
        return pairs;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Every text in it. */
    private static String words(JsonNode node) {
        if (node.isValueNode()) {
            return node.asText() + "\n";
        }
        StringBuilder words = new StringBuilder();
        node.forEach(member -> words.append(words(member)));
        return words.toString();
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private static void print(String what, Latencies times) {
        OUT.printf(
                Locale.ROOT,
                "%-12s p50 %.3f ms, p95 %.3f ms, p99 %.3f ms (%d pairs)%n",
                what,
                times.percentile(50),
                times.percentile(95),
                times.percentile(99),
                times.sorted().length);
    }
}
