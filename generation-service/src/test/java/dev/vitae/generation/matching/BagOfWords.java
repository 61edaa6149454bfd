package dev.vitae.generation.matching;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What to beat: TF-IDF with cosine, and BM25 (k1 1.2, b 0.75), over stems with function words left out. */
final class BagOfWords {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Map<String, Integer> holding = new HashMap<>();
    private final int texts;
    private double length;

    /** @param collection the vacancies, from which rarity and mean length are known */
    BagOfWords(Collection<String> collection) {
        texts = collection.size();
        for (String text : collection) {
            Map<String, Integer> counts = counts(text);
            counts.keySet().forEach(stem -> holding.merge(stem, 1, Integer::sum));
            length += (double) sum(counts) / texts;
        }
    }

    static String text(ResumeContent resume) {
        StringBuilder text = new StringBuilder(resume.summary() == null ? "" : resume.summary()).append('\n');
        resume.experience().forEach(job -> text.append(job.position() + "\n" + job.description())
                .append('\n'));
        resume.education()
                .forEach(it -> text.append(it.degree() + " " + it.field()).append('\n'));
        resume.skills().forEach(skill -> text.append(skill).append('\n'));
        if (resume.certifications() != null) {
            resume.certifications().forEach(it -> text.append(it.name()).append('\n'));
        }
        return text.toString();
    }

    static String text(RelevanceSet.Posting vacancy) {
        return vacancy.jobPosition() + "\n" + vacancy.description();
    }

    double tfIdf(String one, String other) {
        Map<String, Integer> a = counts(one);
        Map<String, Integer> b = counts(other);
        double dot = 0;
        for (String stem : a.keySet()) {
            dot += weight(a, stem) * weight(b, stem);
        }
        return dot == 0 ? 0 : dot / (norm(a) * norm(b));
    }

    double bm25(String query, String text) {
        Map<String, Integer> counts = counts(text);
        double norm = K1 * (1 - B + B * sum(counts) / length);
        double score = 0;
        for (String stem : counts(query).keySet()) {
            int seen = counts.getOrDefault(stem, 0);
            int rare = holding.getOrDefault(stem, 0);
            score += Math.log(1 + (texts - rare + 0.5) / (rare + 0.5)) * seen * (K1 + 1) / (seen + norm);
        }
        return score;
    }

    private double weight(Map<String, Integer> counts, String stem) {
        int seen = counts.getOrDefault(stem, 0);
        double rarity = Math.log((1.0 + texts) / (1 + holding.getOrDefault(stem, 0))) + 1;
        return seen == 0 ? 0 : (1 + Math.log(seen)) * rarity;
    }

    private double norm(Map<String, Integer> counts) {
        return Math.sqrt(counts.keySet().stream()
                .mapToDouble(stem -> Math.pow(weight(counts, stem), 2))
                .sum());
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> counts(String text) {
        List<Token> tokens = Tokens.of(text);
        TextLanguage language = TextLanguage.of(tokens);
        Map<String, Integer> counts = new HashMap<>();
        for (Token token : tokens) {
            if (!Words.standard().isStop(token.folded())) {
                counts.merge(Content.stem(token.folded(), language), 1, Integer::sum);
            }
        }
        return counts;
    }
}
