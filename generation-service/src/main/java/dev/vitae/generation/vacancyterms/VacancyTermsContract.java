package dev.vitae.generation.vacancyterms;

import dev.vitae.generation.matching.Importance;
import dev.vitae.generation.terms.TermKind;
import java.util.List;
import java.util.UUID;

/**
 * What other services read of a vacancy's terms.
 *
 * @param vacancyVersion the version of the vacancy that they were found in
 * @param terms the heaviest first
 */
public record VacancyTermsContract(UUID vacancyId, int vacancyVersion, List<Term> terms) {

    /**
     * @param otherNames what else it is called, in any language, its kinds and parts among it: "k8s" for Kubernetes
     * @param common whether everyone claims it
     * @param group terms with the same number are alternatives: any of them is enough; absent where it stands alone
     */
    public record Term(
            String term,
            TermKind kind,
            Importance importance,
            List<String> otherNames,
            boolean common,
            Integer group) {}
}
