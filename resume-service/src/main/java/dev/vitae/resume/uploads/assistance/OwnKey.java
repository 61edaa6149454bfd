package dev.vitae.resume.uploads.assistance;

import dev.vitae.kit.problem.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The key that a person brings for one upload, and whose it is: the headers of the request, passed on to generation-service
 * and kept nowhere. Its text is in nothing that is printed.
 */
public record OwnKey(String provider, String key) {

    public static final String KEY_HEADER = "X-LLM-Key";
    public static final String PROVIDER_HEADER = "X-LLM-Provider";

    private static final Set<String> PROVIDERS = Set.of("openai", "gemini");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{8,512}");

    /**
     * Empty where neither header is sent. Fails with 400 {@code llm_headers_incomplete}, {@code llm_provider_unknown} or
     * {@code llm_key_malformed}, none of which repeats the key.
     */
    public static Optional<OwnKey> of(String key, String provider) {
        if (key == null && provider == null) {
            return Optional.empty();
        }
        if (key == null || provider == null) {
            throw Problem.badRequest(
                    "llm_headers_incomplete", "Send " + KEY_HEADER + " and " + PROVIDER_HEADER + ", or neither.");
        }
        if (!PROVIDERS.contains(provider)) {
            throw Problem.badRequest("llm_provider_unknown", PROVIDER_HEADER + " is openai or gemini.");
        }
        if (!PRINTABLE.matcher(key).matches()) {
            throw Problem.badRequest(
                    "llm_key_malformed", KEY_HEADER + " has 8 to 512 printable characters without spaces.");
        }
        return Optional.of(new OwnKey(provider, key));
    }

    @Override
    public String toString() {
        return "•••";
    }
}
