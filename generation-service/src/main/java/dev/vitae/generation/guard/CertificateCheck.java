package dev.vitae.generation.guard;

import dev.vitae.document.Certification;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Certificates: named by the source, with no grade, issuer or date that it does not state. */
final class CertificateCheck {
    private static final int YEAR = 4;
    private static final int SHORT = 4;
    private static final int LONG = 7;
    private static final Pattern REST = Pattern.compile("(?s)\\s*[(（\\[,].*");
    private static final Pattern GENERAL = Pattern.compile(
            "^(?:certific|zertif|regist|cours|curs|kurs|курс|certified|certification|zertifi|licen[cs]e|licence|diplom|titul|permis|credential|свидетельств|сертификат|удостоверени|資格|免許)");

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
                .filter(stated -> name != null
                        && stated.name() != null
                        && (says(facts, stated, name)
                                || !facts.isStrict()
                                        && says(
                                                facts,
                                                stated,
                                                Wordings.of(stated.name()).inOwn(name))))
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
        boolean other = SourceFacts.orNone(facts.source().certifications()).stream()
                .anyMatch(stated -> stated.name() != null && isOtherNumber(name, stated.name()));
        return entry.isPresent()
                && !other
                && facts.statements()
                        .filter(statement -> statement.marks().isEmpty())
                        .anyMatch(statement -> statement.words().stream()
                                .anyMatch(word -> word.entry().equals(entry)));
    }

    /**
     * Whether a certificate's name says another and no more: the same words shortened, spelled out or in another order, with what is
     * known of it besides, or another of its names; what takes it back may not go. A bracket or what stands behind a comma may
     * say it in other words, but give no number, grade or name of its own.
     */
    private static boolean says(SourceFacts facts, Certification source, String name) {
        Credential own = Credential.of(source.name(), facts.language());
        Credential told = Credential.of(name, facts.language());
        if (!told.keeps(own) || told.words().isEmpty()) {
            return false;
        }
        List<String> also = new ArrayList<>(source.issuer() == null ? List.of() : words(source.issuer()));
        if (source.date() != null && source.date().length() >= YEAR) {
            also.add(source.date().substring(0, YEAR));
        }
        String head = REST.matcher(name).replaceFirst("");
        Optional<Entry> entry = Lexicon.standard().find(head).filter(known -> known.kind() == TermKind.CERTIFICATE);
        return isWithin(told, own, also)
                || entry.isPresent()
                        && entry.equals(Lexicon.standard().find(source.name()))
                        && !isOtherNumber(head, source.name())
                || !facts.isStrict()
                        && isWithin(Credential.of(head, facts.language()), own, also)
                        && isFree(name.substring(head.length()), own, also, facts.language());
    }

    /** "OSHA 30" is another than "OSHA 10", though the list has one name for both. */
    private static boolean isOtherNumber(String told, String stated) {
        Map<Boolean, List<String>> name = byNumber(told);
        Map<Boolean, List<String>> own = byNumber(stated);
        return !own.get(true).isEmpty()
                && !own.get(true).containsAll(name.get(true))
                && name.get(false).containsAll(own.get(false));
    }

    private static Map<Boolean, List<String>> byNumber(String name) {
        return words(name).stream()
                .flatMap(word -> Stream.of(word.split("-")))
                .collect(Collectors.partitioningBy(word -> word.chars().allMatch(Character::isDigit)));
    }

    /** What stands behind a name names nothing else. */
    private static boolean isFree(String rest, Credential own, List<String> also, TextLanguage language) {
        Telling told = Telling.of(rest, language);
        List<Credential.Word> beyond = Credential.of(rest, language).beyond(own, also);
        return beyond.stream()
                        .noneMatch(word -> word.spelled().chars().anyMatch(Character::isDigit) || isName(word.text()))
                && Stream.of(Cue.RANK, Cue.LEVEL, Cue.MASTERY, Cue.AWARD).noneMatch(told::has);
    }

    private static boolean isName(String word) {
        return word.length() > 1 && word.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    private static boolean isWithin(Credential told, Credential stated, List<String> also) {
        boolean own = told.words().stream()
                .anyMatch(word -> !GENERAL.matcher(word.folded()).find() && (stated.has(word) || isPart(word, stated)));
        return own
                && told.beyond(stated, also).stream()
                        .allMatch(word -> GENERAL.matcher(word.folded()).find() || isPart(word, stated))
                && !told.hasForeignSigns(stated, also);
    }

    /** "Gabelstaplerschein" of a "Staplerschein", "registered" of a registration. */
    private static boolean isPart(Credential.Word word, Credential stated) {
        return word.folded().length() > SHORT
                && word.folded().chars().allMatch(Character::isLetter)
                && stated.words().stream()
                        .anyMatch(own -> own.folded().length() > SHORT
                                && (word.folded().endsWith(own.folded())
                                                && own.folded().length() > LONG
                                        || word.folded().regionMatches(0, own.folded(), 0, LONG)));
    }

    private static List<String> words(String text) {
        return Tokens.of(Clauses.fold(text)).stream().map(Token::folded).toList();
    }
}
