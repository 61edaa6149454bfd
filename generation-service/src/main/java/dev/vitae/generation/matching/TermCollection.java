package dev.vitae.generation.matching;

import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.TermKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The terms of one vacancy, each once, with the greatest importance that any place of the text gives it. */
final class TermCollection {
    /** The subject of years that are asked of no skill in particular. */
    static final String ANY_WORK = "experience";

    private static final int COMMON_PERCENT = 25;
    private static final int UNLISTED_PERCENT = 35;

    /** More than any vacancy asks for; what a pasted book names beyond that is not read. */
    private static final int MOST_TERMS = 200;

    private final Map<String, VacancyTerm> terms = new LinkedHashMap<>();
    private int groups;

    int newGroup() {
        return ++groups;
    }

    void add(Entry entry, Importance importance, Integer minimum, Integer group, String quote) {
        int percent = entry.common() ? COMMON_PERCENT : percent(entry.kind());
        put(entry.canonical(), entry.kind(), importance, percent, minimum, group, quote);
    }

    void add(String term, TermKind kind, Importance importance, Integer minimum, Integer group, String quote) {
        boolean unlisted = kind == TermKind.SKILL;
        put(term, kind, importance, unlisted ? UNLISTED_PERCENT : percent(kind), minimum, group, quote);
    }

    List<VacancyTerm> sorted() {
        List<VacancyTerm> sorted = new ArrayList<>(terms.values());
        sorted.sort(Comparator.comparingInt(VacancyTerm::weight).reversed());
        return sorted.subList(0, Math.min(MOST_TERMS, sorted.size()));
    }

    private void put(
            String term,
            TermKind kind,
            Importance importance,
            int percent,
            Integer minimum,
            Integer group,
            String quote) {
        String key = kind + " " + (kind == TermKind.SKILL ? String.join(" ", Content.stems(term)) : Folding.fold(term));
        int weight = importance.weight() * percent * Everyday.percent(term, kind) / 10_000;
        VacancyTerm now = new VacancyTerm(term, kind, importance, weight, minimum, group, quote.strip());
        terms.merge(key, now, TermCollection::stronger);
    }

    private static VacancyTerm stronger(VacancyTerm one, VacancyTerm other) {
        VacancyTerm kept = other.importance().compareTo(one.importance()) < 0 ? other : one;
        Integer minimum =
                kept.minimum() != null ? kept.minimum() : one.minimum() != null ? one.minimum() : other.minimum();
        boolean alone = one.importance() == other.importance() && (one.group() == null || other.group() == null);
        return new VacancyTerm(
                kept.term(),
                kept.kind(),
                kept.importance(),
                kept.weight(),
                minimum,
                alone ? null : kept.group(),
                kept.quote());
    }

    /** How much a term of a kind tells two people apart; a decision, see ADR 10. */
    private static int percent(TermKind kind) {
        return switch (kind) {
            case TITLE -> 200;
            case YEARS -> 120;
            case TOOL, CERTIFICATE, LANGUAGE -> 100;
            case SKILL -> 80;
            case DEGREE, DOMAIN -> 60;
        };
    }
}
