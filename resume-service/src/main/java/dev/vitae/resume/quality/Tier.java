package dev.vitae.resume.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The badge of a skill; the later, the better. */
@Schema(name = "QualityTier")
public enum Tier {
    UNRATED,
    BRONZE,
    SILVER,
    GOLD;

    private static final int BRONZE_FROM = 25;
    private static final int SILVER_FROM = 50;
    private static final int GOLD_FROM = 75;

    /** Colleagues who must have rated a skill before it can be gold: what one person alone does is no gold. */
    static final int RATINGS_FOR_GOLD = 5;

    static Tier of(int score, int ratings) {
        if (score >= GOLD_FROM && ratings >= RATINGS_FOR_GOLD) {
            return GOLD;
        }
        return score >= SILVER_FROM ? SILVER : score >= BRONZE_FROM ? BRONZE : UNRATED;
    }

    /** The name in JSON. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
