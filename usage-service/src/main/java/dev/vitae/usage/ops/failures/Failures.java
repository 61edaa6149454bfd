package dev.vitae.usage.ops.failures;

import io.quarkus.qute.TemplateExtension;
import java.util.Map;

/** What a failure code means and what to do, as docs/api.md has it; {@code failure:} in templates. */
@TemplateExtension(namespace = "failure")
public final class Failures {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("resume_gone", "The person removed the résumé before the work was done."),
            Map.entry("vacancy_gone", "The person removed the vacancy before the work was done."),
            Map.entry(
                    "budget_exhausted",
                    "A budget had not enough left for the call. Raise its cap, or wait until it begins anew."),
            Map.entry(
                    "model_without_price",
                    "Nobody has said what this model costs, so it is not called. Set its price."),
            Map.entry("resume_service_unavailable", "resume-service was away through all attempts."),
            Map.entry("vacancy_service_unavailable", "vacancy-service was away through all attempts."),
            Map.entry("usage_service_unavailable", "usage-service was away through all attempts."),
            Map.entry("model_invalid_key", "The provider refuses the key. Look whether it is still good."),
            Map.entry("model_credit_exhausted", "The key's account at the provider is used up. Pay in there."),
            Map.entry("model_rate_limited", "The provider was too busy through all attempts."),
            Map.entry("model_timeout", "The provider did not answer in time through all attempts."),
            Map.entry("model_unavailable", "The provider was away through all attempts."),
            Map.entry("model_refused", "The provider refused to answer."),
            Map.entry("model_invalid_answer", "The provider gave no usable answer, twice."),
            Map.entry("model_invalid_request", "The provider did not accept the request."),
            Map.entry("model_cancelled", "The call was called off."),
            Map.entry("platform_llm_off", "It names a provider, and the platform's key was switched off."),
            Map.entry("limit_reached", "A limit of the person's role was reached when it was its turn."),
            Map.entry("tailoring_off", "Tailoring was switched off when it was its turn."),
            Map.entry("model_needed", "Rules cannot do that, and the platform has no key to a model."),
            Map.entry("generation_gone", "The person removed the generation that the run waited for."),
            Map.entry("generation_cancelled", "The person called off the generation that the run waited for."),
            Map.entry("cover_letter_gone", "The person removed the letter that the run waited for."),
            Map.entry("cover_letter_cancelled", "The person called off the letter that the run waited for."),
            Map.entry("claims_unsupported", "The check found claims that the source does not support."),
            Map.entry("source_not_kept", "What the check would compare with is not kept any more."),
            Map.entry("answer_failed", "Our fault: look for its id in the log of generation-service."),
            Map.entry("run_failed", "Our fault: look for its id in the log of generation-service."),
            Map.entry("generation_failed", "Our fault: look for its id in the log of generation-service."));

    private Failures() {}

    /** Empty for one that nothing is known of. */
    public static String meaning(String code) {
        return MEANINGS.getOrDefault(code, "");
    }
}
