package dev.vitae.generation.llm;

import java.util.List;

/**
 * What a cover letter says between its head and the name below it.
 *
 * @param language it is written in (ISO 639-1)
 * @param salutation {@code Dear Ms Okafor,}
 * @param closing {@code Yours sincerely}
 */
public record LetterDraft(String language, String salutation, List<String> paragraphs, String closing) {

    public LetterDraft {
        paragraphs = List.copyOf(paragraphs);
    }

    public LetterDraft withParagraphs(List<String> others) {
        return new LetterDraft(language, salutation, others, closing);
    }
}
