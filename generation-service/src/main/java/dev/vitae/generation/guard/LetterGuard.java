package dev.vitae.generation.guard;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds a cover letter against the résumé of its person: each sentence is read as one of a summary, which may tell of every
 * job. The vacancy's employer and position may be named as what the person applies for or wishes, never as their own, and what
 * is said of the employer stands in the vacancy (ADR 39). Deterministic.
 */
public final class LetterGuard {
    private final LetterSentence sentences;

    /** @param language of the letter (ISO 639-1) */
    public LetterGuard(ResumeContent source, Addressee to, String language) {
        this.sentences = new LetterSentence(source, to, LetterWords.in(language));
    }

    /** Whom a letter goes to, as the vacancy says it; each member may be null. */
    public record Addressee(String company, String jobPosition, String description) {}

    /** What the paragraphs claim and the source does not state; {@code path} is {@code /paragraphs/0}. */
    public GuardReport check(List<String> paragraphs) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            String path = "/paragraphs/" + i;
            for (String sentence : Sentences.of(paragraphs.get(i))) {
                sentences.unsupported(sentence).stream()
                        .map(found -> new Finding(
                                found.kind(),
                                found.severity(),
                                path,
                                found.claim(),
                                found.reason(),
                                found.sourceQuote()))
                        .forEach(findings::add);
            }
        }
        return GuardReport.of(findings.stream().distinct().toList());
    }

    /** The paragraphs without the sentences that say too much; what is left has passed. */
    public List<String> cut(List<String> paragraphs) {
        List<String> kept = new ArrayList<>();
        for (String paragraph : paragraphs) {
            List<String> all = Sentences.of(paragraph);
            List<String> supported = all.stream()
                    .filter(sentence -> sentences.unsupported(sentence).isEmpty())
                    .toList();
            if (supported.size() == all.size()) {
                kept.add(paragraph);
            } else if (!supported.isEmpty()) {
                kept.add(supported.stream().collect(Collectors.joining(" ")));
            }
        }
        return kept;
    }
}
