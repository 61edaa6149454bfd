package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Levels;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Several skills in one entry: "Cloud: AWS, Azure", "Copywriting and SEO", "Incident command (ICS-300)". Each item is a skill of
 * its own; the label in front says what they are.
 *
 * @param label empty for none
 */
record SkillGroup(String label, List<String> items) {
    private static final Pattern LABELLED = Pattern.compile("(?s)([^:：]{1,40})[:：]\\s*(\\S.*)");
    private static final Pattern BRACKETS = Pattern.compile("(?s)(\\S.*?)\\s*[(（\\[]([^()（）\\[\\]]+)[)）\\]]");
    private static final Pattern JOINT = Pattern.compile(
            "(?iU)\\s*[,;、，·|•]\\s*|\\s+[/&+–—]\\s+|(?<=\\p{L}{3})/(?=\\p{L}{3})|\\s+(?:and|und|et|y|e|en|и|sowie|с)\\s+|(?<=\\p{IsHan})[和及与](?=\\p{IsHan})");
    /** Joined to one item. */
    private static final Pattern BRACKETED = Pattern.compile("[(（\\[][^)）\\]]*$");

    static SkillGroup of(String skill) {
        Matcher labelled = LABELLED.matcher(skill.strip());
        return labelled.matches()
                ? new SkillGroup(labelled.group(1), items(labelled.group(2)))
                : new SkillGroup("", items(skill.strip()));
    }

    /** Cut at commas and joining words, but not inside brackets. */
    private static List<String> items(String text) {
        Matcher joint = JOINT.matcher(text);
        Stream.Builder<String> items = Stream.builder();
        int from = 0;
        while (joint.find()) {
            if (!BRACKETED.matcher(text.substring(0, joint.start())).find()) {
                items.add(text.substring(from, joint.start()));
                from = joint.end();
            }
        }
        items.add(text.substring(from));
        return items.build().map(String::strip).filter(item -> !item.isEmpty()).toList();
    }

    boolean isSupported(SourceFacts facts) {
        return !items.isEmpty() && isFreeLabel(facts) && items.stream().allMatch(item -> isSupported(facts, item));
    }

    private static boolean isSupported(SourceFacts facts, String item) {
        if (SkillCheck.isSupported(facts, item)) {
            return true;
        }
        Matcher brackets = BRACKETS.matcher(item);
        return brackets.matches()
                && SkillCheck.isSupported(facts, brackets.group(1))
                && isRemark(facts, brackets.group(1), brackets.group(2));
    }

    /** An abbreviation of the skill, or skills of their own; how well or how long is neither. */
    private static boolean isRemark(SourceFacts facts, String skill, String remark) {
        boolean level = Levels.ofLanguage(remark).isPresent()
                || Cues.standard().in(Clauses.fold(remark)).keySet().stream()
                        .anyMatch(Set.of(Cue.MASTERY, Cue.LEVEL, Cue.RANK, Cue.YEARS)::contains);
        return isShort(remark, skill)
                || isShort(skill, remark)
                || !level && items(remark).stream().allMatch(item -> SkillCheck.isSupported(facts, item));
    }

    private static boolean isShort(String abbreviation, String skill) {
        List<String> words = Tokens.of(skill).stream()
                .map(Token::folded)
                .filter(word -> !Words.standard().isNeutral(word))
                .toList();
        return Abbreviation.of(abbreviation.strip())
                .filter(it -> it.isOf(words))
                .isPresent();
    }

    /** A label names no product and no certificate that the source lacks, no level, and no skill of several words. */
    private boolean isFreeLabel(SourceFacts facts) {
        Telling told = Telling.of(label, facts.language());
        boolean ranks = Stream.of(Cue.RANK, Cue.MASTERY, Cue.LEVEL, Cue.AWARD, Cue.LED, Cue.CERTIFICATE, Cue.YEARS)
                .anyMatch(told::has);
        boolean named = told.tokens().stream()
                .anyMatch(token -> NameCheck.isProduct(token)
                        && !NameCheck.KNOWN.contains(token.folded())
                        && !isMentioned(told, token)
                        && !facts.places().all().hasWord(token.folded()));
        return !ranks
                && !named
                && told.figures().isEmpty()
                && told.mentions().stream().allMatch(mention -> isShown(facts, mention));
    }

    private static boolean isMentioned(Telling told, Token token) {
        return told.mentions().stream()
                .anyMatch(mention -> token.start() >= mention.start() && token.end() <= mention.end());
    }

    private boolean isShown(SourceFacts facts, Mention mention) {
        boolean name = Statement.isName(mention.entry().kind());
        boolean word = Tokens.of(mention.quote()).size() == 1;
        return !name && word
                || facts.shows(mention.entry())
                || facts.places().all().hasText(Clauses.fold(mention.quote()))
                || !name && implied(mention);
    }

    /** "Container orchestration: Kubernetes". */
    private boolean implied(Mention mention) {
        return items.stream()
                .map(Lexicon.standard()::find)
                .flatMap(Optional::stream)
                .anyMatch(entry -> Lexicon.standard()
                        .implied(entry)
                        .contains(mention.entry().canonical()));
    }
}
