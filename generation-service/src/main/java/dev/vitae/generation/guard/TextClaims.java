package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.Negations;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The claims of one line of text, held against the ground it stands on: a job's own words for a bullet, the whole
 * résumé for a summary. What the ground lacks but the résumé has elsewhere is a wrong attribution.
 */
final class TextClaims {
    private final SourceFacts facts;
    private final Ground own;
    private final String path;
    private final String line;
    private final String stated;
    private final TextLanguage language;
    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final List<Finding> findings = new ArrayList<>();

    private TextClaims(SourceFacts facts, Ground own, String path, String line) {
        this.facts = facts;
        this.own = own;
        this.path = path;
        this.line = line;
        this.stated = Wishes.blankOut(Negations.standard().blankOut(line));
        this.tokens = Tokens.of(stated);
        this.language = own.language();
        this.mentions = Lexicon.standard().mentions(stated, tokens, language);
    }

    static List<Finding> of(SourceFacts facts, Ground own, String path, String line) {
        TextClaims claims = new TextClaims(facts, own, path, line);
        if (!own.states(line)) {
            claims.run();
        }
        return claims.findings;
    }

    private void run() {
        numbers();
        terms();
        names();
        cued("award", ClaimKind.AWARD, "The source names no such award here.");
        cued("publication", ClaimKind.PUBLICATION, "The source names no such publication here.");
        findings.addAll(RankClaims.unsupported(facts, own, path, tokens, mentions));
        findings.addAll(ContactsInText.unsupported(facts.whole(), path, line));
        findings.addAll(DeedClaims.unsupported(facts, own, path, stated));
    }

    private void numbers() {
        for (NumberClaim number : NumberClaims.in(stated, language)) {
            boolean stated = own.hasNumber(number) && (!isYears(number) || hasYearsOfSameSkill(number));
            if (stated || isOfName(number)) {
                continue;
            }
            if (isYears(number) && own == facts.whole() && withinTenure(number)) {
                continue;
            }
            boolean elsewhere = own != facts.whole() && facts.whole().hasNumber(number);
            ClaimKind kind = elsewhere ? ClaimKind.ATTRIBUTION : isYears(number) ? ClaimKind.TENURE : ClaimKind.NUMBER;
            String reason = elsewhere
                    ? "The source states this number of another place."
                    : "The source does not state this number of this subject.";
            add(kind, number.text(), reason);
        }
    }

    /** "n years of experience" without a skill as its subject, no more than the dates add up to. */
    private boolean withinTenure(NumberClaim number) {
        return mentions.stream().noneMatch(mention -> mention.entry().kind() == TermKind.TOOL)
                && number.value().intValue() <= facts.years();
    }

    private static boolean isYears(NumberClaim number) {
        return number.unit().isEmpty()
                && number.near().stream().anyMatch(stem -> stem.startsWith("year") || stem.startsWith("jahr"));
    }

    /** "8 years of Java" needs a line of the source that has both the years and Java. */
    private boolean hasYearsOfSameSkill(NumberClaim number) {
        List<Entry> skills = mentions.stream()
                .filter(mention -> number.isOf(mention.quote(), language))
                .map(Mention::entry)
                .toList();
        return skills.isEmpty()
                || own.lines().stream()
                        .filter(source -> source.numbers().stream().anyMatch(number::sameAs))
                        .anyMatch(source -> Lexicon.standard().mentions(source.text()).stream()
                                .map(Mention::entry)
                                .toList()
                                .containsAll(skills));
    }

    private boolean isOfName(NumberClaim number) {
        return mentions.stream()
                .anyMatch(mention -> mention.quote().contains(number.text())
                        && own.hasTerm(mention.entry().canonical()));
    }

    private void terms() {
        for (Mention mention : mentions) {
            Entry entry = mention.entry();
            boolean anywhere = entry.kind() == TermKind.LANGUAGE
                    || entry.kind() == TermKind.CERTIFICATE
                    || entry.kind() == TermKind.DEGREE;
            if (entry.common() || own.hasTerm(entry.canonical()) || isOwnWords(mention)) {
                continue;
            }
            boolean elsewhere = facts.whole().hasTerm(entry.canonical());
            if (elsewhere && (anywhere || own == facts.whole())) {
                continue;
            }
            if (entry.kind() == TermKind.DEGREE && isTitleWord(mention)) {
                continue;
            }
            String reason = elsewhere
                    ? "The source does not state this of this job."
                    : "The source does not state this anywhere.";
            add(elsewhere ? ClaimKind.ATTRIBUTION : kind(entry.kind()), mention.quote(), reason);
        }
    }

    /** A concept said in words that the source uses here, such as "tested" and "testing". */
    private boolean isOwnWords(Mention mention) {
        TermKind kind = mention.entry().kind();
        if (kind == TermKind.TOOL || kind == TermKind.CERTIFICATE || kind == TermKind.DEGREE) {
            return false;
        }
        Set<String> stems = Content.stems(Tokens.of(mention.quote()), language);
        return stems.stream().allMatch(own::hasStem);
    }

    private boolean isTitleWord(Mention mention) {
        return own.hasWord(Folding.fold(mention.quote()));
    }

    private static ClaimKind kind(TermKind kind) {
        return switch (kind) {
            case CERTIFICATE -> ClaimKind.CERTIFICATE;
            case DEGREE -> ClaimKind.DEGREE;
            case LANGUAGE -> ClaimKind.LANGUAGE;
            default -> ClaimKind.SKILL;
        };
    }

    private void names() {
        for (ProperNames.Name name : ProperNames.in(stated, tokens, mentions, language)) {
            boolean known = name.words().stream().allMatch(word -> isKnown(own, word));
            if (known) {
                continue;
            }
            boolean elsewhere =
                    own != facts.whole() && name.words().stream().allMatch(word -> isKnown(facts.whole(), word));
            add(
                    elsewhere ? ClaimKind.ATTRIBUTION : ClaimKind.NAME,
                    name.text(),
                    elsewhere ? "The source names this elsewhere, not here." : "The source does not name this.");
        }
    }

    private boolean isKnown(Ground ground, String word) {
        return ground.hasWord(word) || ground.hasStem(Content.stem(word, language));
    }

    private void cued(String cue, ClaimKind kind, String reason) {
        Words words = Words.standard();
        String folded = Folding.foldInPlace(stated);
        if (!words.in(cue, folded)) {
            return;
        }
        StringBuilder rest = new StringBuilder(stated);
        words.spans(cue, folded)
                .forEach(span -> rest.replace(span.start(), span.end(), " ".repeat(span.end() - span.start())));
        Set<String> about = Content.stems(Tokens.of(rest.toString()), language);
        boolean supported = own.lines().stream()
                .filter(source -> words.in(cue, Folding.foldInPlace(source.text())))
                .anyMatch(source -> Ground.share(about, source.stems()) > 0.3);
        if (!supported) {
            boolean elsewhere = own != facts.whole()
                    && facts.whole().lines().stream()
                            .filter(source -> words.in(cue, Folding.foldInPlace(source.text())))
                            .anyMatch(source -> Ground.share(about, source.stems()) > 0.5);
            add(elsewhere ? ClaimKind.ATTRIBUTION : kind, line.strip(), reason);
        }
    }

    private void add(ClaimKind kind, String claim, String reason) {
        Ground.Line closest = own.closest(Content.stems(tokens, language));
        findings.add(Finding.of(kind, path, claim, reason, closest == null ? null : closest.text()));
    }
}
