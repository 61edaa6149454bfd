package dev.vitae.generation.letters;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.generation.llm.LetterDraft;
import dev.vitae.generation.llm.LetterPhrases;
import dev.vitae.generation.llm.TailoringRequest.Vacancy;
import java.util.List;

/**
 * What a letter says.
 *
 * @param language it is written in (ISO 639-1)
 * @param company that it goes to; null where the vacancy names none, as is the position
 * @param subject a line above the salutation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterText(
        String language,
        String company,
        String jobPosition,
        String subject,
        String salutation,
        List<String> paragraphs,
        String closing) {

    LetterText {
        paragraphs = List.copyOf(paragraphs);
    }

    static LetterText of(LetterDraft draft, Vacancy to) {
        return new LetterText(
                draft.language(),
                to.companyShown(),
                to.positionShown(),
                LetterPhrases.inOrUsual(draft.language()).subject(to.positionShown()),
                draft.salutation(),
                draft.paragraphs(),
                draft.closing());
    }
}
