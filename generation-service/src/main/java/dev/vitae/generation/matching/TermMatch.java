package dev.vitae.generation.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.Via;
import java.util.List;

/**
 * How a résumé meets one term of a vacancy.
 *
 * @param minimum what is asked of something ordered, as {@link VacancyTerm#minimum()}; absent where nothing is
 * @param group terms with the same number are alternatives: each counts with the strength of the best; absent alone
 * @param strength 0 to 1000: how well the evidence shows it, the share of the weight that counts
 * @param via how the words met; absent where nothing did
 * @param evidence the strongest first, at most three
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermMatch(
        String term,
        TermKind kind,
        Importance importance,
        int weight,
        Integer minimum,
        Integer group,
        boolean matched,
        int strength,
        Via via,
        List<Evidence> evidence) {

    public TermMatch {
        evidence = List.copyOf(evidence);
    }
}
