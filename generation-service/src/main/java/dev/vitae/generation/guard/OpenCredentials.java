package dev.vitae.generation.guard;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.generation.guard.Credential.Word;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A degree or a certificate that the source has in progress, lapsed or in part is not told as held. */
final class OpenCredentials {
    private final SourceFacts facts;
    private final List<String> names = new ArrayList<>();

    private OpenCredentials(SourceFacts facts) {
        this.facts = facts;
        facts.source().education().stream()
                .map(Education::degree)
                .filter(Objects::nonNull)
                .forEach(names::add);
        SourceFacts.orNone(facts.source().certifications()).stream()
                .map(Certification::name)
                .filter(Objects::nonNull)
                .forEach(names::add);
    }

    static List<Finding> of(SourceFacts facts, String path, Telling told) {
        OpenCredentials check = new OpenCredentials(facts);
        List<Finding> findings = new ArrayList<>();
        for (String name : check.names) {
            if (Remarks.isOpen(Clauses.fold(name)) && !Remarks.kept(Clauses.fold(name), told.folded())) {
                check.claim(name, told).ifPresent(claim -> {
                    ClaimKind kind = Degrees.mentions(name).isEmpty() ? ClaimKind.CERTIFICATE : ClaimKind.DEGREE;
                    findings.add(Finding.of(kind, path, claim, "The source does not say that it is held.", name));
                });
            }
        }
        return findings;
    }

    /** The words by which the sentence names it; none of what another of the source's names says, too. */
    private Optional<String> claim(String name, Telling told) {
        Credential stated = Credential.of(name, facts.language());
        List<Word> own = stated.own();
        boolean other = own.isEmpty()
                || names.stream()
                        .filter(it -> !it.equals(name) && !Remarks.isOpen(Clauses.fold(it)))
                        .anyMatch(it -> Credential.of(it, facts.language()).hasAll(own));
        if (other) {
            return Optional.empty();
        }
        List<Entry> entries =
                Degrees.mentions(name).stream().map(Mention::entry).toList();
        Optional<String> degree = told.mentions().stream()
                .filter(mention -> entries.contains(mention.entry()))
                .map(Mention::quote)
                .findFirst();
        if (degree.isPresent()) {
            return degree;
        }
        Credential sentence = Credential.of(told.stated(), facts.language());
        boolean all = own.stream().allMatch(sentence::says);
        Optional<String> shortened = told.tokens().stream()
                .filter(token -> !told.isBlank(token))
                .map(token -> token.text())
                .filter(text -> Abbreviation.of(text)
                        .filter(it -> own.stream()
                                .anyMatch(word ->
                                        word.text().equals(text) && word.text().length() > 2))
                        .isPresent())
                .findFirst();
        return all ? Optional.of(own.get(0).text()) : own.size() == 1 ? shortened : Optional.empty();
    }
}
