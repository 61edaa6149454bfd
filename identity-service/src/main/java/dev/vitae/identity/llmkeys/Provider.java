package dev.vitae.identity.llmkeys;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vitae.kit.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose key it is; named the same in the table, in addresses and in JSON. */
@Schema(name = "LlmProvider")
public enum Provider {
    OPENAI,
    GEMINI;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Fails with 404 for one that Vitae does not know. */
    static Provider of(String code) {
        return Arrays.stream(values())
                .filter(provider -> provider.code().equals(code))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
