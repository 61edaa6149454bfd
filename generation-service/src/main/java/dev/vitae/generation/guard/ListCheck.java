package dev.vitae.generation.guard;

import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Levels;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Skills, languages and sections: short entries that stand on the whole résumé. */
final class ListCheck {
    private static final double RETOLD = 0.6;

    private ListCheck() {}

    static List<Finding> skills(SourceFacts facts, ResumeContent tailored) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < tailored.skills().size(); i++) {
            String skill = tailored.skills().get(i);
            if (!skillSupported(facts, skill)) {
                String reason = "The source does not state this skill.";
                findings.add(Finding.of(ClaimKind.SKILL, "/skills/" + i, skill, reason, null));
            }
        }
        return findings;
    }

    private static boolean skillSupported(SourceFacts facts, String skill) {
        boolean listed = facts.source().skills().stream()
                .anyMatch(stated -> Folding.fold(stated).equals(Folding.fold(skill)));
        if (listed || skill.isBlank()) {
            return true;
        }
        StringBuilder rest = new StringBuilder(skill);
        for (Mention mention : Lexicon.standard().mentions(skill)) {
            if (!facts.whole().hasTerm(mention.entry().canonical())) {
                return false;
            }
            rest.replace(
                    mention.start(), mention.end(), " ".repeat(mention.quote().length()));
        }
        Set<String> unlisted =
                Content.stems(Tokens.of(rest.toString()), facts.whole().language());
        boolean tool = unlisted.isEmpty() && !Content.stems(skill).isEmpty();
        return tool
                || facts.whole().lines().stream()
                        .anyMatch(line -> !unlisted.isEmpty()
                                && line.stems().containsAll(unlisted)
                                && NumberClaims.in(skill, facts.whole().language()).stream()
                                        .allMatch(facts.whole()::hasNumber));
    }

    static List<Finding> languages(SourceFacts facts, ResumeContent tailored) {
        List<Finding> findings = new ArrayList<>();
        List<Language> told = SourceFacts.orNone(tailored.languages());
        for (int i = 0; i < told.size(); i++) {
            String path = "/languages/" + i;
            Language language = told.get(i);
            if (SourceFacts.orNone(facts.source().languages()).contains(language)) {
                continue;
            }
            Optional<Language> stated = source(facts, language);
            Optional<String> inText = line(facts, language);
            if (stated.isEmpty() && inText.isEmpty()) {
                String reason = "The source does not state this language.";
                findings.add(Finding.of(ClaimKind.LANGUAGE, path, String.valueOf(language.language()), reason, null));
                continue;
            }
            String level = stated.map(Language::level).orElseGet(() -> inText.orElse(null));
            if (language.level() != null && !sameLevel(language.level(), level)) {
                String reason = "The source states another level, or none.";
                findings.add(Finding.of(ClaimKind.LANGUAGE, path + "/level", language.level(), reason, level));
            }
            findings.addAll(PersonCheck.others(
                    path, language.other(), stated.map(Language::other).orElse(Map.of())));
        }
        return findings;
    }

    /** The language of the source that an entry means, also by its name in another language. */
    static Optional<Language> source(SourceFacts facts, Language told) {
        return SourceFacts.orNone(facts.source().languages()).stream()
                .filter(stated -> told.language() != null && stated.language() != null)
                .filter(stated -> Folding.fold(stated.language()).equals(Folding.fold(told.language()))
                        || entry(stated.language())
                                .filter(entry -> entry(told.language())
                                        .filter(entry::equals)
                                        .isPresent())
                                .isPresent())
                .findFirst();
    }

    private static Optional<String> line(SourceFacts facts, Language told) {
        Optional<Entry> entry = told.language() == null ? Optional.empty() : entry(told.language());
        return facts.whole().lines().stream()
                .map(Ground.Line::text)
                .filter(text -> entry.isPresent()
                        && Lexicon.standard().mentions(text).stream()
                                .anyMatch(mention -> mention.entry().equals(entry.get()))
                        && Words.standard().in("lang.cue", Folding.foldInPlace(text)))
                .findFirst();
    }

    private static Optional<Entry> entry(String language) {
        return Lexicon.standard().find(language);
    }

    private static boolean sameLevel(String told, String stated) {
        if (stated == null) {
            return false;
        }
        return Folding.fold(told).equals(Folding.fold(stated))
                || (Levels.ofLanguage(told).isPresent()
                        && Levels.ofLanguage(told).equals(Levels.ofLanguage(stated)));
    }

    static List<Finding> sections(SourceFacts facts, ResumeContent tailored) {
        List<Finding> findings = new ArrayList<>();
        List<Section> told = SourceFacts.orNone(tailored.sections());
        for (int s = 0; s < told.size(); s++) {
            for (int e = 0; e < told.get(s).entries().size(); e++) {
                String path = "/sections/" + s + "/entries/" + e;
                findings.addAll(entry(facts, path, told.get(s).entries().get(e)));
            }
            boolean known = SourceFacts.orNone(facts.source().sections()).contains(told.get(s));
            if (!known && !told.get(s).other().isEmpty()) {
                findings.addAll(PersonCheck.others("/sections/" + s, told.get(s).other(), Map.of()));
            }
            findings.addAll(TextClaims.of(facts, facts.whole(), "/sections/" + s + "/heading", heading(told.get(s))));
        }
        return findings;
    }

    /** Headings are translated and reworded freely: only numbers, tools and addresses in them are claims. */
    private static String heading(Section section) {
        return section.heading() == null
                ? ""
                : section.heading()
                        .replaceAll("(?i)awards?|publications?|prizes?|honou?rs?", "")
                        .toLowerCase(Locale.ROOT);
    }

    static List<Finding> entry(SourceFacts facts, String path, String text) {
        if (facts.whole().states(text)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(TextClaims.of(facts, facts.whole(), path, text));
        Set<String> stems = Content.stems(Tokens.of(text), facts.whole().language());
        Ground.Line closest = facts.whole().closest(stems);
        if (findings.isEmpty() && (closest == null || Ground.share(stems, closest.stems()) < RETOLD)) {
            String quote = closest == null ? null : closest.text();
            findings.add(Finding.of(ClaimKind.SECTION, path, text, "The source has no such entry.", quote));
        }
        return findings;
    }
}
