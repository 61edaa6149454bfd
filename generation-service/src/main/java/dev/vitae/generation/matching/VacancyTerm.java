package dev.vitae.generation.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.generation.terms.TermKind;

/**
 * Something a vacancy asks for.
 *
 * @param term its canonical name
 * @param weight share of the score, to be compared with the other terms' weights
 * @param minimum years, level of a title (0–5), degree (1–5) or language (1–7) that is asked for; null where none is
 * @param group terms with the same number are alternatives: any of them is enough; null where it stands alone
 * @param quote the vacancy's own words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VacancyTerm(
        String term, TermKind kind, Importance importance, int weight, Integer minimum, Integer group, String quote) {}
