package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Statement.Word;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.Words;

/** What kind of claim a word makes that the source does not have; for the report only, all kinds are cut. */
final class Excesses {
    private Excesses() {}

    static ClaimKind kind(Word word) {
        if (word.entry().isPresent()) {
            return kind(word.entry().get().kind());
        }
        Words words = Words.standard();
        String folded = Folding.fold(word.text());
        if (words.has("award", folded)) {
            return ClaimKind.AWARD;
        }
        if (words.has("publication", folded)) {
            return ClaimKind.PUBLICATION;
        }
        if (words.has("mastery", folded) && folded.matches("(?:certif|zertif|licens|accredit|charter|gecertif).*")) {
            return ClaimKind.CERTIFICATE;
        }
        if (Clauses.isVerb(folded)) {
            return ClaimKind.TITLE;
        }
        if (word.ofConcept()) {
            return ClaimKind.SKILL;
        }
        if (isRank(word) || words.has("mastery", folded) || words.isRole(folded)) {
            return ClaimKind.TITLE;
        }
        boolean first = word.before().isEmpty();
        boolean capital = word.text().substring(first ? 1 : 0).chars().anyMatch(Character::isUpperCase);
        return capital ? ClaimKind.CLIENT : ClaimKind.ACHIEVEMENT;
    }

    private static ClaimKind kind(TermKind kind) {
        return switch (kind) {
            case CERTIFICATE -> ClaimKind.CERTIFICATE;
            case DEGREE -> ClaimKind.DEGREE;
            case LANGUAGE -> ClaimKind.LANGUAGE;
            default -> ClaimKind.SKILL;
        };
    }

    static boolean isDegree(Word word) {
        return word.entry().filter(entry -> entry.kind() == TermKind.DEGREE).isPresent();
    }

    /** Words that are rank wherever they stand; "lead time" and "managing conflicts" are none. */
    static boolean isRank(Word word) {
        String folded = Folding.fold(word.text());
        return Clauses.isRank(folded) && !Words.standard().has("rank.before.role", folded);
    }
}
