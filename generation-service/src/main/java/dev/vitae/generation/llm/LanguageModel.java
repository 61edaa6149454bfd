package dev.vitae.generation.llm;

/**
 * Whoever can tailor a résumé. Its answer is a proposal: the guard decides what of it is kept.
 *
 * <p>Calls may block for as long as a provider takes, so they are made on a worker thread; an interrupt cancels.
 */
public interface LanguageModel {

    /**
     * Tailors the request's source to its vacancy.
     *
     * @throws ModelFailure when no proposal came back; says whether another try may help
     */
    Tailored tailor(TailoringRequest request);

    /** Name of the provider in events and usage: {@code rule_based}, {@code openai}, {@code gemini}. */
    String provider();
}
