package dev.vitae.generation.guard;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.Credential.Word;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TextLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The degrees and certificates that a source has in progress, lapsed or in part; none is told as held. */
final class OpenCredentials {
    /**
     * @param words what names it
     * @param entries of the list of degrees
     */
    private record Open(String name, List<Word> words, List<Entry> entries) {}

    /** "Accredited member (ACR)". */
    private static final Pattern BRACKET = Pattern.compile("\\((\\p{Lu}{2,6})\\)");

    private final TextLanguage language;
    private final List<Open> open = new ArrayList<>();

    OpenCredentials(ResumeContent source, TextLanguage language) {
        this.language = language;
        List<String> names = Stream.concat(
                        source.education().stream().map(Education::degree),
                        SourceFacts.orNone(source.certifications()).stream().map(Certification::name))
                .filter(Objects::nonNull)
                .toList();
        Map<Boolean, List<String>> byOpen =
                names.stream().collect(Collectors.partitioningBy(name -> Remarks.isOpen(Clauses.fold(name))));
        if (byOpen.get(true).isEmpty()) {
            return;
        }
        List<Credential> held = byOpen.get(false).stream()
                .map(name -> Credential.of(name, language))
                .toList();
        for (String name : byOpen.get(true)) {
            List<Word> words = Credential.of(head(name), language).own();
            if (!isNamedByAnother(words, held)) {
                open.add(new Open(
                        name,
                        words,
                        Degrees.mentions(name).stream().map(Mention::entry).toList()));
            }
        }
    }

    /** The name before a dash, a bracket or a comma, where what takes it back stands behind. */
    private static String head(String name) {
        String head = name.replaceFirst("(?s)(?:\\s[–—-]\\s|[,;:(]).*", "");
        return head.isBlank() || Remarks.isOpen(Clauses.fold(head)) ? name : head;
    }

    /** What names it names one that is held, too, or nothing. */
    private static boolean isNamedByAnother(List<Word> words, List<Credential> held) {
        return words.isEmpty() || held.stream().anyMatch(other -> other.hasAll(words));
    }

    List<Finding> toldAsHeld(String path, Telling told) {
        List<Finding> findings = new ArrayList<>();
        for (Open credential : open) {
            if (!Remarks.kept(Clauses.fold(credential.name()), told.folded())) {
                claim(credential, told).ifPresent(claim -> {
                    ClaimKind kind = credential.entries().isEmpty() ? ClaimKind.CERTIFICATE : ClaimKind.DEGREE;
                    findings.add(Finding.of(
                            kind, path, claim, "The source does not say that it is held.", credential.name()));
                });
            }
        }
        return findings;
    }

    /** The words by which the sentence names it. */
    private Optional<String> claim(Open credential, Telling told) {
        Optional<String> degree = told.mentions().stream()
                .filter(mention -> credential.entries().contains(mention.entry()))
                .map(Mention::quote)
                .findFirst();
        if (degree.isPresent()) {
            return degree;
        }
        List<Word> words = credential.words();
        Credential sentence = Credential.of(told.stated(), language);
        if (words.stream().allMatch(sentence::says)) {
            return Optional.of(words.get(0).text());
        }
        Matcher bracket = BRACKET.matcher(credential.name());
        if (bracket.find()
                && told.tokens().stream().anyMatch(token -> token.text().equals(bracket.group(1)))) {
            return Optional.of(bracket.group(1));
        }
        return words.size() == 1 ? shortened(words.get(0), told) : Optional.empty();
    }

    private static Optional<String> shortened(Word word, Telling told) {
        return told.tokens().stream()
                .filter(token -> !told.isBlank(token))
                .map(token -> token.text())
                .filter(text -> word.text().equals(text)
                        && text.length() > 2
                        && Abbreviation.of(text).isPresent())
                .findFirst();
    }
}
