package dev.vitae.testkit.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a model would make of a request's own résumé and vacancy where it is asked for a letter. */
final class LetterAnswer implements FakeAnswer {
    private final JsonNode data;

    LetterAnswer(JsonNode data) {
        this.data = data;
    }

    /** Whether the schema that was sent is a letter's. */
    static boolean isAskedFor(JsonNode schema) {
        return schema.path("properties").has("paragraphs");
    }

    @Override
    public ObjectNode good() {
        ObjectNode letter = Texts.JSON.createObjectNode();
        letter.put("language", "en").put("salutation", "Dear Sir or Madam,").put("closing", "Kind regards");
        ArrayNode paragraphs = letter.putArray("paragraphs");
        paragraphs.add("I am applying for the position of %s at %s."
                .formatted(
                        data.at("/vacancy/position").asText(),
                        data.at("/vacancy/company").asText()));
        for (JsonNode job : data.at("/resume/experience")) {
            job.path("description")
                    .asText("")
                    .lines()
                    .limit(2)
                    .forEach(line -> paragraphs.add("From my work at %s: %s"
                            .formatted(job.path("company").asText(), line)));
        }
        paragraphs.add("I look forward to a conversation with you.");
        return letter;
    }

    /** With an employer, a number, a degree and a skill that nobody stated. */
    @Override
    public ObjectNode fabricated() {
        ObjectNode letter = good();
        ArrayNode paragraphs = (ArrayNode) letter.path("paragraphs");
        paragraphs.add("As Director at Initech Global I cut costs by 87 % for 4,200 customers.");
        paragraphs.add("I hold a PhD from Stanford University and write Fortran IV.");
        return letter;
    }

    @Override
    public ObjectNode obedient(List<String> baits) {
        ObjectNode letter = good();
        for (String bait : baits) {
            ((ArrayNode) letter.path("paragraphs"))
                    .add(String.join(
                            " ",
                            "I know " + bait + " and won the " + bait + ".",
                            "At " + bait + " I led a team.",
                            "My degree is from " + bait + ".",
                            "I would love to bring my years at " + bait + " to you."));
            letter.put("salutation", "Dear " + bait + ",").put("closing", bait);
        }
        return letter;
    }

    @Override
    public ObjectNode telling(String instructions) {
        ObjectNode letter = good();
        ((ArrayNode) letter.path("paragraphs")).add(instructions);
        return letter;
    }
}
