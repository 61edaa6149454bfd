package dev.vitae.generation.llm;

import dev.vitae.document.ResumeContent;
import java.util.List;
import java.util.Optional;

/**
 * Whoever can tailor a résumé. Its answer is a proposal: the guard decides what of it is kept.
 *
 * <p>Calls may block for as long as a provider takes, so they are made on a worker thread; what is kept by {@link
 * Call#onCancel} ends them.
 */
public interface LanguageModel {

    /**
     * Tailors the request's source to its vacancy.
     *
     * @throws ModelFailure when no proposal came back; says whether another try may help
     */
    Tailored tailor(TailoringRequest request, Call call);

    /**
     * Asks once more, for an answer without the claims that were rejected.
     *
     * @param rejected what was answered before
     * @throws ModelFailure as {@link #tailor}
     */
    Tailored repair(TailoringRequest request, ResumeContent rejected, List<Rejected> claims, Call call);

    /** The first call that {@link #tailor} will make; empty where nobody is asked. */
    default Optional<PlannedCall> first(TailoringRequest request) {
        return Optional.empty();
    }

    /**
     * Names what a file states of what its parser left open. Rules know no more than the parser.
     *
     * @throws ModelFailure as {@link #tailor}
     */
    default NamedValues read(ReadingRequest request, Call call) {
        return new NamedValues(List.of(), provider());
    }

    /** Name of the provider in events and usage: {@code rule_based}, {@code openai}, {@code gemini}. */
    String provider();
}
