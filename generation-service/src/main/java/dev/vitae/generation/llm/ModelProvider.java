package dev.vitae.generation.llm;

/** A provider's interface, one exchange at a time. */
interface ModelProvider {

    ModelName name();

    /** Which of its models is asked. */
    String model();

    /**
     * Asks, and tells the exchange what comes, on the calling thread, until it has ended.
     *
     * @throws RuntimeException whatever the provider's library throws; {@link Failures} reads it
     */
    void ask(Question question, ApiKey key, Exchange exchange);
}
