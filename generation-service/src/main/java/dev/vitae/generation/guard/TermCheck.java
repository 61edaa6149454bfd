package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Terms of the alias list in a sentence: tools and certificates of this place, degrees granted, languages at their level. */
final class TermCheck extends SentenceCheck {
    private static final Pattern FIELD = Pattern.compile(
            "^(?: degree)? (?:in|en|em) ((?:the )?\\p{L}+(?: (?:de|du|des|da|do)(?: la)?(?= ))?(?: \\p{L}+)?)");
    /** "Minus 25 degrees". */
    private static final Pattern MEASURED = Pattern.compile("\\d\\s?$");

    TermCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
    }

    @Override
    List<Finding> findings() {
        ToolKinds.Named kinds = facts.toolKinds(told);
        for (Mention mention : told.mentions()) {
            if (isBound(mention) || kinds.has(mention.start(), mention.end())) {
                continue;
            }
            Entry entry = mention.entry();
            switch (entry.kind()) {
                case DEGREE -> degree(mention);
                case TOOL, CERTIFICATE -> tool(mention);
                case SKILL, DOMAIN -> skill(mention);
                default -> {}
            }
        }
        findings.addAll(new SpokenCheck(facts, path, told, own, ofJob).findings());
        findings.addAll(facts.openCredentials().toldAsHeld(path, told));
        Remarks.grade(told.folded(), facts.places().all())
                .ifPresent(grade -> add(ClaimKind.DEGREE, grade, "The source names no such grade."));
        return findings;
    }

    /** "As many as 400" names no AS/400. */
    boolean isBound(Mention mention) {
        return told.figures().stream()
                .anyMatch(figure -> figure.bound() != Bounds.Bound.NONE
                        && figure.start() > mention.start()
                        && figure.start() < mention.end()
                        && mention.quote().equals(Clauses.fold(mention.quote())));
    }

    /** "Overhead network" names no Network+, nor does a word of another language that a product is written like. */
    private boolean isOrdinary(Mention mention) {
        String name = mention.quote();
        boolean small = name.equals(name.toLowerCase(java.util.Locale.ROOT))
                && name.chars().allMatch(Character::isLetter)
                && !name.equals(mention.entry().canonical().toLowerCase(java.util.Locale.ROOT));
        return small
                && (mention.entry().kind() == TermKind.CERTIFICATE
                        || !name.equals(Clauses.fold(name)) && name.charAt(0) < 0x250);
    }

    private void tool(Mention mention) {
        if (isOrdinary(mention)) {
            return;
        }
        if (isShown(own, mention)) {
            return;
        }
        if (isShort(mention) || isSaid(own, mention)) {
            return;
        }
        boolean elsewhere = isShown(facts.places().all(), mention);
        ClaimKind kind = mention.entry().kind() == TermKind.CERTIFICATE ? ClaimKind.CERTIFICATE : ClaimKind.SKILL;
        if (!elsewhere) {
            add(kind, mention.quote(), "The source does not name it.");
        } else if (ofJob) {
            add(ClaimKind.ATTRIBUTION, mention.quote(), "The source does not name it in this job.");
        }
    }

    /** "CPL" of the line about the cost per lead is no pilot licence. */
    private boolean isShort(Mention mention) {
        Telling near = ofJob ? own.closest(told) : null;
        return near != null
                && Abbreviation.of(mention.quote())
                        .filter(it -> it.isOfNear(near, facts.language()))
                        .isPresent();
    }

    private void skill(Mention mention) {
        boolean word = Tokens.of(mention.quote()).size() == 1
                && !mention.quote().equals(mention.quote().toUpperCase(java.util.Locale.ROOT));
        Set<String> keys = Keys.of(
                Tokens.of(mention.quote()).stream()
                        .filter(token -> !Clauses.isVerb(token.folded()) && !NameCheck.KNOWN.contains(token.folded()))
                        .toList(),
                facts.language());
        boolean shown = word
                || mention.entry().common()
                || isShort(mention)
                || isShown(facts.places().all(), mention)
                || !keys.isEmpty()
                        && (Keys.shared(keys, own.keys()) > 0 && isInSmallLetters(mention)
                                || Keys.shared(keys, facts.places().all().keys()) == keys.size());
        if (!shown) {
            add(ClaimKind.SKILL, mention.quote(), "The source does not show this skill.");
        }
    }

    /** "Cost control": ordinary words but for the first, of which the place has one. */
    private static boolean isInSmallLetters(Mention mention) {
        String rest = mention.quote().substring(1);
        return rest.equals(Clauses.fold(rest));
    }

    /** "GitLab CI/CD" of "CI/CD with GitLab", "digital tachograph" of "digital tacho": all its words in one sentence. */
    private boolean isSaid(Scope scope, Mention mention) {
        List<Token> words = Tokens.of(mention.quote());
        Set<String> keys = Keys.of(words, facts.language());
        return keys.size() > 1
                && keys.size() == words.size()
                && scope.tellings().stream()
                        .filter(telling -> !facts.isDenied(telling))
                        .anyMatch(telling -> Keys.shared(keys, telling.keys()) == keys.size());
    }

    static boolean isShown(Scope scope, Mention mention) {
        return scope.shows(mention.entry()) && (!mention.narrower() || scope.hasText(Clauses.fold(mention.quote())))
                || scope.tellings().stream()
                        .anyMatch(telling -> telling.stated().contains(Clauses.fold(mention.quote())));
    }

    private void degree(Mention mention) {
        String before = told.stated().substring(0, mention.start());
        if (MEASURED.matcher(before).find()) {
            return;
        }
        boolean granted = mention.entry().level() < 2
                || Degrees.granted(facts.source(), mention)
                || facts.places().all().hasText(Clauses.fold(mention.quote()).replaceFirst(" (?:in|en|em|of|de)$", ""))
                || facts.places().all().hasWord(Clauses.fold(mention.quote()).replaceFirst("e?s$", ""));
        if (!granted) {
            add(ClaimKind.DEGREE, mention.quote(), "The source has no such degree.");
        }
        Matcher field = FIELD.matcher(told.text().substring(mention.end()));
        boolean others = ofJob
                && own.tellings().stream().anyMatch(telling -> telling.mentions().stream()
                        .anyMatch(it -> it.entry().equals(mention.entry())));
        if (granted && !others && field.find()) {
            Set<String> keys = Keys.of(Tokens.of(field.group(1)), facts.language());
            boolean studied = facts.source().education().stream()
                    .map(course -> course.field() + " " + course.degree())
                    .anyMatch(text -> Keys.shared(keys, Keys.of(Tokens.of(text), facts.language())) > 0);
            if (!keys.isEmpty() && !studied) {
                add(ClaimKind.FIELD, field.group(1), "The source names another field.");
            }
        }
    }
}
