package dev.vitae.resume.uploads.assistance;

/** No model has answered. The code is generation-service's. */
public final class AssistanceRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public AssistanceRefused(String code) {
        super(code);
        this.code = code;
    }

    /** What became of it, for the person. */
    public String told() {
        return switch (code) {
            case "budget_exhausted" -> "the budget for models is used up";
            case "model_invalid_key", "model_credit_exhausted" -> "the provider did not take the key";
            case "own_keys_off" -> "keys of one's own are not taken here";
            case "platform_llm_off" -> "the platform's model is switched off";
            case "model_timeout", "model_cancelled" -> "it did not answer in time";
            case "model_refused" -> "it did not want to answer";
            default -> "it gave no answer";
        };
    }

    public String code() {
        return code;
    }
}
