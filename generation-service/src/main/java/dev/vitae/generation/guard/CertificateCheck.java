package dev.vitae.generation.guard;

import dev.vitae.document.Certification;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Certificates: named by the source, with no grade, issuer or date that it does not state. */
final class CertificateCheck {
    private static final int YEAR = 4;
    private static final Pattern GENERAL = Pattern.compile(
            "^(?:certificat|certified|certification|zertifi|licen[cs]e|licence|diplom|titul|permis|credential|свидетельств|сертификат|удостоверени|資格|免許)");

    private CertificateCheck() {}

    static List<Finding> of(SourceFacts facts, ResumeContent tailored) {
        List<Finding> findings = new ArrayList<>();
        List<Certification> told = SourceFacts.orNone(tailored.certifications());
        for (int i = 0; i < told.size(); i++) {
            findings.addAll(of(facts, told.get(i), "/certifications/" + i));
        }
        return findings;
    }

    /** The certificate of the source that a name means. */
    static Optional<Certification> source(SourceFacts facts, String name) {
        return SourceFacts.orNone(facts.source().certifications()).stream()
                .filter(stated -> name != null && stated.name() != null && says(facts, stated, name))
                .findFirst();
    }

    private static List<Finding> of(SourceFacts facts, Certification told, String path) {
        List<Certification> all = SourceFacts.orNone(facts.source().certifications());
        if (all.contains(told)) {
            return List.of();
        }
        Optional<Certification> stated = source(facts, told.name());
        boolean inText = told.name() != null && inText(facts, told.name());
        List<Finding> findings = new ArrayList<>();
        if (stated.isEmpty() && !inText) {
            String reason = "The source names no such certificate.";
            findings.add(Finding.of(ClaimKind.CERTIFICATE, path, String.valueOf(told.name()), reason, null));
            return findings;
        }
        String issuer = stated.map(Certification::issuer).orElse(null);
        boolean issuerStated = told.issuer() == null
                || (issuer != null && facts.isSameName(told.issuer(), issuer))
                || words(stated.map(Certification::name).orElse("")).containsAll(words(told.issuer()));
        if (!issuerStated) {
            String reason = "The source names another issuer, or none.";
            findings.add(Finding.of(ClaimKind.CERTIFICATE, path + "/issuer", told.issuer(), reason, issuer));
        }
        boolean dateStated = DateCheck.startSupported(
                told.date(),
                told.datePrecision(),
                stated.map(Certification::date).orElse(null),
                stated.map(Certification::datePrecision).orElse(null));
        if (!dateStated) {
            String reason = "The source states another date, or none.";
            String date = stated.map(Certification::date).orElse(null);
            findings.add(Finding.of(ClaimKind.DATE, path + "/date", told.date(), reason, date));
        }
        findings.addAll(PersonCheck.others(
                path, told.other(), stated.map(Certification::other).orElse(Map.of())));
        return findings;
    }

    /** A line of the source that names a certificate of the alias list, and neither denies nor plans it. */
    private static boolean inText(SourceFacts facts, String name) {
        Optional<Entry> entry = Lexicon.standard().find(name).filter(known -> known.kind() == TermKind.CERTIFICATE);
        return entry.isPresent()
                && facts.statements()
                        .filter(statement -> statement.marks().isEmpty())
                        .anyMatch(statement -> statement.words().stream()
                                .anyMatch(word -> word.entry().equals(entry)));
    }

    /**
     * Whether a certificate's name says another and no more: it begins with the same words, has fewer of them, or is another
     * name of it; "preparation course" and the like may not go.
     */
    private static boolean says(SourceFacts facts, Certification source, String name) {
        Statement stated = Statement.of(source.name(), TextLanguage.EN);
        Statement told = Statement.of(name, TextLanguage.EN);
        Credential own = Credential.of(source.name(), facts.language());
        Credential retold = Credential.of(name, facts.language());
        if (!retold.keeps(own) || told.words().isEmpty()) {
            return false;
        }
        List<String> words = words(source.name());
        boolean begins = words(name).size() <= words.size()
                && words.subList(0, words(name).size()).equals(words(name));
        return isSpelled(source, own, retold)
                || stated.marks().equals(told.marks())
                        && (begins
                                || isShorter(source.name(), name)
                                || Retelling.beyond(told, stated).isEmpty()
                                        && told.words().get(0).entry().isPresent());
    }

    /** The same words spelled out or shortened; its issuer and its year are known. */
    private static boolean isSpelled(Certification source, Credential stated, Credential told) {
        List<String> also = new ArrayList<>(source.issuer() == null ? List.of() : words(source.issuer()));
        if (source.date() != null && source.date().length() >= YEAR) {
            also.add(source.date().substring(0, YEAR));
        }
        boolean own = told.words().stream()
                .anyMatch(word -> !GENERAL.matcher(word.folded()).find() && stated.has(word));
        return own
                && told.beyond(stated, also).stream()
                        .allMatch(word -> GENERAL.matcher(word.folded()).find())
                && !told.hasForeignSigns(stated, also);
    }

    /** Fewer of the same words in any order, or initials of them. */
    private static boolean isShorter(String source, String name) {
        List<String> told = words(name);
        List<String> stated = words(source);
        List<String> shortened = Initials.shortened(stated, told);
        return told.stream()
                .filter(word ->
                        !GENERAL.matcher(word).find() && !Words.standard().isNeutral(word))
                .allMatch(word -> stated.contains(word)
                        || shortened.contains(word)
                        || isInflected(word, stated)
                        || TitleCheck.isShortened(word, stated));
    }

    private static boolean isInflected(String word, List<String> stated) {
        return word.length() > 4
                && word.chars().allMatch(Character::isLetter)
                && stated.stream().anyMatch(other -> Keys.isInflected(word, other));
    }

    private static List<String> words(String text) {
        return Tokens.of(Clauses.fold(text)).stream().map(Token::folded).toList();
    }
}
