package dev.vitae.generation.llm;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.matching.SkillKeys;
import dev.vitae.generation.matching.VacancyTerms;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The summary: its own sentences, after the first those that answer the vacancy before the others. Where there is
 * none, the latest title and the skills asked for, in the source's words and in no particular language.
 */
final class SummaryDraft {
    private static final int MOST_SKILLS = 6;
    private static final Set<String> LEAN_ON_THE_SENTENCE_BEFORE = Set.of(
            "this",
            "these",
            "that",
            "those",
            "it",
            "they",
            "there",
            "also",
            "moreover",
            "furthermore",
            "additionally",
            "however",
            "then",
            "dabei",
            "zudem",
            "ausserdem",
            "dies",
            "cela",
            "ainsi",
            "esto",
            "isso",
            "inoltre");

    private final ResumeContent source;
    private final VacancyTerms terms;
    private final Relevance relevance;

    SummaryDraft(ResumeContent source, VacancyTerms terms, Relevance relevance) {
        this.source = source;
        this.terms = terms;
        this.relevance = relevance;
    }

    String tailored() {
        return source.summary() == null || source.summary().isBlank() ? drafted() : reordered();
    }

    private String reordered() {
        List<String> sentences = new ArrayList<>(Sentences.of(source.summary()));
        boolean leans = sentences.stream().anyMatch(SummaryDraft::leansOnTheOneBefore);
        if (sentences.size() < 3 || leans || source.summary().contains("\n")) {
            return source.summary();
        }
        List<String> rest = sentences.subList(1, sentences.size());
        rest.sort(Comparator.comparingInt(relevance::of).reversed());
        return String.join(" ", sentences);
    }

    private static boolean leansOnTheOneBefore(String sentence) {
        return LEAN_ON_THE_SENTENCE_BEFORE.contains(Folding.fold(sentence).split("[^\\p{L}]", 2)[0]);
    }

    private String drafted() {
        List<String> skills = SkillKeys.putForward(source, terms);
        String title = source.experience().stream()
                .map(Experience::position)
                .filter(position -> position != null && !position.isBlank())
                .findFirst()
                .orElse(null);
        if (title == null || skills.isEmpty()) {
            return source.summary();
        }
        return title + " – " + String.join(", ", skills.subList(0, Math.min(MOST_SKILLS, skills.size())));
    }
}
