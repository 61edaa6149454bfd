package dev.vitae.generation.guard;

import dev.vitae.document.Certification;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Certificates: named by the source, with no grade, issuer or date that it does not state. */
final class CertificateCheck {
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
                .filter(stated -> name != null && stated.name() != null && says(stated.name(), name))
                .findFirst();
    }

    private static List<Finding> of(SourceFacts facts, Certification told, String path) {
        List<Certification> all = SourceFacts.orNone(facts.source().certifications());
        if (all.contains(told)) {
            return List.of();
        }
        Optional<Certification> stated = source(facts, told.name());
        boolean inText =
                told.name() != null && facts.whole().lines().stream().anyMatch(line -> says(line.text(), told.name()));
        List<Finding> findings = new ArrayList<>();
        if (stated.isEmpty() && !inText) {
            String reason = "The source names no such certificate.";
            findings.add(Finding.of(ClaimKind.CERTIFICATE, path, String.valueOf(told.name()), reason, null));
            return findings;
        }
        String issuer = stated.map(Certification::issuer).orElse(null);
        boolean issuerStated = told.issuer() == null
                || (issuer != null && Names.same(told.issuer(), issuer))
                || Content.stems(stated.map(Certification::name).orElse("")).containsAll(Content.stems(told.issuer()));
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
            findings.add(Finding.of(ClaimKind.DATES, path + "/date", told.date(), reason, date));
        }
        findings.addAll(PersonCheck.others(
                path, told.other(), stated.map(Certification::other).orElse(Map.of())));
        return findings;
    }

    /** Whether a text of the source says a certificate's name: the same words, or another name of it and no more. */
    private static boolean says(String source, String name) {
        Set<String> stems = Content.stems(source);
        if (Folding.fold(source).equals(Folding.fold(name)) || stems.containsAll(Content.stems(name))) {
            return !Content.stems(name).isEmpty();
        }
        List<Mention> mentions = Lexicon.standard().mentions(name);
        List<Entry> stated =
                Lexicon.standard().mentions(source).stream().map(Mention::entry).toList();
        StringBuilder rest = new StringBuilder(name);
        for (Mention mention : mentions) {
            if (stated.contains(mention.entry())) {
                rest.replace(
                        mention.start(),
                        mention.end(),
                        " ".repeat(mention.quote().length()));
            }
        }
        return !mentions.isEmpty() && stems.containsAll(Content.stems(rest.toString()));
    }
}
