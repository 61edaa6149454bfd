package dev.vitae.generation.matching;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.TermKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Names skills in events without saying them: {@code skillKey} is the hexadecimal SHA-256 of the user's id, a line
 * feed and the folded name, in UTF-8. resume-service holds the skills and computes the same keys; docs/events states
 * the rule for both.
 */
public final class SkillKeys {
    private SkillKeys() {}

    /** The skills of a résumé that the vacancy asks for, as the résumé names them, in its order. */
    public static List<String> putForward(ResumeContent tailored, VacancyTerms vacancy) {
        List<String> names = new ArrayList<>();
        for (String skill : tailored.skills()) {
            if (vacancy.terms().stream().anyMatch(term -> names(skill, term))) {
                names.add(skill);
            }
        }
        return names;
    }

    /** NFKC, lower case, trimmed, inner white space collapsed; diacritics stay. */
    public static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("[\\s\\p{Z}]+", " ");
    }

    /** The keys of one user's skills, each once, in their order. */
    public static List<String> keys(UUID userId, List<String> names) {
        return names.stream().map(name -> key(userId, name)).distinct().toList();
    }

    /** The key of one user's skill: 64 hexadecimal digits in lower case. */
    public static String key(UUID userId, String name) {
        try {
            byte[] input = (userId + "\n" + fold(name)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(input));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean names(String skill, VacancyTerm term) {
        boolean isSkill =
                term.kind() == TermKind.SKILL || term.kind() == TermKind.TOOL || term.kind() == TermKind.DOMAIN;
        Optional<Entry> entry = Lexicon.standard().find(skill);
        return isSkill
                && (entry.map(known -> known.canonical().equals(term.term())).orElse(false)
                        || Folding.fold(skill).equals(Folding.fold(term.term())));
    }
}
