package dev.vitae.generation.guard;

import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Levels;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Listed skills. An entry may be grouped, labelled and worded freely; what it names (a product, a certificate, a number, a
 * level) is the source's, and one of its parts is retold of what the source does not deny ({@link SkillWords}).
 */
final class SkillCheck {
    private static final Pattern PARTS = Pattern.compile("[,;:：、，·|•()（）\\[\\]]");
    /** French for knowing a tool, as good as it may be. */
    private static final Pattern COMMAND = Pattern.compile("(?iU)^(?:la )?maîtrise (?:de |du |des |d['’])");

    private static final int SHORT = 3;

    /** Strictly, each item of an entry is said by a statement of its own. */
    private static final Pattern JOINT =
            Pattern.compile("(?iU)[,;:：、，·|•()（）\\[\\]]|\\s(?:[/&+–—]|and|und|et|y|e|en|и|sowie)\\s");

    private SkillCheck() {}

    static List<Finding> of(SourceFacts facts, ResumeContent tailored) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < tailored.skills().size(); i++) {
            String skill = tailored.skills().get(i);
            if (!isSupported(facts, skill)) {
                String reason = "The source does not state this skill.";
                findings.add(Finding.of(ClaimKind.SKILL, "/skills/" + i, skill, reason, null));
            }
        }
        return findings;
    }

    private static boolean isSupported(SourceFacts facts, String skill) {
        boolean listed = facts.source().skills().stream()
                .anyMatch(stated -> Clauses.fold(stated).equals(Clauses.fold(skill)));
        if (listed || skill.isBlank()) {
            return true;
        }
        if (facts.isStrict()) {
            return isSaid(facts, skill)
                    || JOINT.splitAsStream(skill)
                            .filter(part -> !part.isBlank())
                            .allMatch(part -> isSaid(facts, part));
        }
        return isRetold(facts, skill) || isSpoken(facts, skill);
    }

    private static boolean isRetold(SourceFacts facts, String skill) {
        String worded = facts.inOwnWords(skill);
        Telling told = Telling.of(worded, facts.language());
        ToolKinds.Named kinds = facts.toolKinds(told);
        return told.tokens().stream()
                        .allMatch(
                                token -> !NameCheck.isProduct(token) || kinds.has(token) || isNamed(facts, told, token))
                && told.mentions().stream()
                        .allMatch(mention ->
                                isWord(mention) || kinds.has(mention.start(), mention.end()) || isShown(facts, mention))
                && keepsLevel(facts, told, kinds)
                && (kinds.isAll(told)
                        || PARTS.splitAsStream(worded).anyMatch(part -> !part.isBlank() && touches(facts, part)));
    }

    /** "Anglais (B2)": a language of the source's list, at its level. */
    private static boolean isSpoken(SourceFacts facts, String skill) {
        return Telling.of(skill, facts.language()).mentions().stream()
                .filter(mention -> mention.entry().kind() == TermKind.LANGUAGE)
                .map(mention -> new Language(
                        mention.quote(),
                        PARTS.matcher(skill.substring(0, mention.start()) + " " + skill.substring(mention.end()))
                                .replaceAll(" ")
                                .strip()))
                .anyMatch(told -> LanguageCheck.source(facts, told)
                        .filter(stated -> LanguageCheck.sameLevel(told.level(), stated.level()))
                        .isPresent());
    }

    /** One statement of the source says all of it; what was planned or helped with is a skill shown all the same. */
    private static boolean isSaid(SourceFacts facts, String skill) {
        Statement told = Statement.of(skill, facts.language());
        return !told.words().isEmpty()
                        && facts.statements()
                                .filter(statement -> !statement.denied())
                                .anyMatch(statement -> Retelling.beyond(told, statement.withMarks(told.marks()))
                                        .isEmpty())
                || isNameOfConcept(facts, skill);
    }

    /** The list's own name for a concept that the source names otherwise; another of its names may mean less. */
    private static boolean isNameOfConcept(SourceFacts facts, String skill) {
        return Lexicon.standard()
                .find(skill)
                .filter(entry -> !Statement.isName(entry.kind()))
                .filter(entry -> Clauses.fold(entry.canonical()).equals(Clauses.fold(skill)))
                .filter(facts::shows)
                .isPresent();
    }

    private static boolean isNamed(SourceFacts facts, Telling told, Token token) {
        return NameCheck.KNOWN.contains(token.folded())
                || facts.places().all().hasWord(token.folded())
                || told.mentions().stream()
                        .anyMatch(mention -> token.start() >= mention.start() && token.end() <= mention.end())
                || Abbreviation.of(token.text())
                        .filter(it -> facts.places().all().tellings().stream()
                                .anyMatch(telling -> it.isOf(telling, facts.language())))
                        .isPresent();
    }

    /** "Database", "Fertigung": a concept that is called by one ordinary word is a word of the entry like others. */
    private static boolean isWord(Mention mention) {
        return !Statement.isName(mention.entry().kind())
                && Tokens.of(mention.quote()).size() == 1
                && !mention.quote().equals(mention.quote().toUpperCase(Locale.ROOT));
    }

    private static boolean isShown(SourceFacts facts, Mention mention) {
        String quote = Clauses.fold(mention.quote());
        return shows(facts, mention)
                || quote.length() > SHORT && isPart(quote, facts.places().all())
                || !Statement.isName(mention.entry().kind())
                        && Keys.shared(Keys.of(Tokens.of(mention.quote()), facts.language()), facts.shownKeys()) > 0;
    }

    /** A narrower name than the list's, "Kafka Streams", is no other name of it; nor need one of a concept be. */
    private static boolean shows(SourceFacts facts, Mention mention) {
        boolean same = Statement.isName(mention.entry().kind())
                || Clauses.fold(mention.entry().canonical()).equals(Clauses.fold(mention.quote()));
        return same
                && facts.shows(mention.entry())
                && (!mention.narrower()
                        || isPart(Clauses.fold(mention.quote()), facts.places().all()));
    }

    /** How well, how long, with what rank: said of it by the source, too. */
    private static boolean keepsLevel(SourceFacts facts, Telling told, ToolKinds.Named kinds) {
        boolean figures = told.figures().stream()
                .allMatch(figure -> kinds.has(figure.start(), figure.end())
                        || facts.places().all().figures().stream()
                                .anyMatch(stated -> figure.isSaidBy(stated.figure())));
        Set<Cue> said = told.cues().keySet();
        int level =
                Levels.ofLanguage(COMMAND.matcher(told.text()).replaceFirst("")).orElse(0);
        boolean levels = level == 0
                || facts.source().skills().stream()
                        .filter(stated -> Keys.shared(
                                        told.keys(),
                                        Telling.of(stated, facts.language()).keys())
                                > 0)
                        .anyMatch(stated -> Levels.ofLanguage(stated).orElse(0) >= level);
        return figures
                && levels
                && Stream.of(Cue.RANK, Cue.MASTERY, Cue.LEVEL, Cue.AWARD, Cue.LED, Cue.CERTIFICATE, Cue.YEARS)
                        .filter(said::contains)
                        .allMatch(cue ->
                                isPart(Clauses.fold(told.text()), facts.places().all()));
    }

    private static boolean touches(SourceFacts facts, String part) {
        Telling told = Telling.of(part, facts.language());
        return new SkillWords(facts, told).areRetold()
                || told.mentions().stream().anyMatch(mention -> shows(facts, mention))
                || facts.source().skills().stream().map(Clauses::fold).anyMatch(stated -> isBeside(told, stated));
    }

    /** "Tasy" of "Sistema Tasy"; another name behind it, as in "Kafka Streams", is one of its own. */
    private static boolean isBeside(Telling told, String stated) {
        return isPart(stated, told.folded())
                && told.tokens().stream()
                        .skip(1)
                        .noneMatch(token ->
                                Character.isUpperCase(token.text().charAt(0)) && !isPart(token.folded(), stated));
    }

    private static boolean isPart(String name, Scope scope) {
        return scope.tellings().stream().anyMatch(telling -> isPart(name, telling.stated()));
    }

    /** As words of their own. */
    private static boolean isPart(String name, String text) {
        int at = text.indexOf(name);
        return at >= 0
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || Cues.isIdeograph(name.charAt(0)))
                && (at + name.length() == text.length()
                        || !Character.isLetterOrDigit(text.charAt(at + name.length()))
                        || Cues.isIdeograph(name.charAt(0)));
    }
}
