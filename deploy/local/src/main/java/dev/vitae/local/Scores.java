package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;

/** The match score of the résumé as uploaded and as tailored, 0 to 100. */
public record Scores(int before, int after) {

    static Scores of(JsonNode generation) {
        return new Scores(score(generation.path("matchScoreBefore")), score(generation.path("matchScoreAfter")));
    }

    private static int score(JsonNode score) {
        if (!score.isNumber()) {
            throw new JobFailure("The generation has no match score");
        }
        return score.intValue();
    }
}
