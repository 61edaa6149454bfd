package dev.vitae.resume.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How well a skill is proven: the formula {@value #FORMULA} of docs/skill-resume.md, in whole numbers alone, so that the
 * same facts on the same day give the same answer everywhere.
 *
 * @param score 0 to 100: the sum of the parts, rounded half up
 */
@Schema(name = "SkillQuality")
public record Quality(int score, Tier tier, Parts parts) {

    /** Raised with every change of the formula or its numbers. */
    public static final String FORMULA = "skill-quality-1";

    // In hundredths of a point.
    private static final long RATING_POINTS = 4000;
    private static final long USE_POINTS = 3000;
    private static final long RECENCY_POINTS = 1500;
    private static final long EVIDENCE_POINTS = 1500;

    // The prior, in tenths of a rating: as if one had spoken for the skill and three against it.
    private static final long PRIOR_FOR = 10;
    private static final long PRIOR_AGAINST = 30;
    /** In quarters: eight uses earn half of what uses can. */
    private static final long HALF_OF_USES = 32;
    /** A year without use costs half of what recency can earn. */
    private static final long HALF_OF_RECENCY_DAYS = 365;

    private static final long KINDS = 5;

    /**
     * The points that each part gives, with two decimals, rounded down.
     *
     * @param ratings of 40
     * @param uses of 30
     * @param recency of 15
     * @param evidence of 15
     */
    @Schema(name = "QualityParts")
    public record Parts(BigDecimal ratings, BigDecimal uses, BigDecimal recency, BigDecimal evidence) {}

    /** @param day the day of asking, in UTC */
    public static Quality of(SkillFacts facts, LocalDate day) {
        long ratings = ratings(facts.ratings());
        long uses = USE_POINTS * facts.quarters() / (facts.quarters() + HALF_OF_USES);
        long recency = facts.lastUsed().map(last -> recency(last, day)).orElse(0L);
        long evidence = EVIDENCE_POINTS * facts.kinds() / KINDS;
        int score = (int) ((ratings + uses + recency + evidence + 50) / 100);
        return new Quality(
                score,
                Tier.of(score, facts.ratings().count()),
                new Parts(points(ratings), points(uses), points(recency), points(evidence)));
    }

    private static long ratings(Ratings ratings) {
        long speaksFor = PRIOR_FOR + ratings.forIt();
        return RATING_POINTS * speaksFor / (speaksFor + PRIOR_AGAINST + ratings.againstIt());
    }

    /** A day that is still to come, by another clock, counts as today. */
    private static long recency(LocalDate last, LocalDate day) {
        long days = Math.max(0, ChronoUnit.DAYS.between(last, day));
        return RECENCY_POINTS * HALF_OF_RECENCY_DAYS / (HALF_OF_RECENCY_DAYS + days);
    }

    private static BigDecimal points(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}
