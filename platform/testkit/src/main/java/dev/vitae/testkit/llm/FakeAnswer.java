package dev.vitae.testkit.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a model would make of the data of a request, in the ways of the {@link Mode}s. */
interface FakeAnswer {

    static FakeAnswer to(JsonNode data) {
        return data.has("members") ? new NamedAnswer(data) : new TailoredAnswer(data);
    }

    JsonNode good();

    /** With what nobody stated. */
    JsonNode fabricated();

    /** With every bait in every place where a fact can stand. */
    JsonNode obedient(List<String> baits);

    /** Its instructions where an answer should be. */
    JsonNode telling(String instructions);
}
