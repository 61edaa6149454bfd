package dev.vitae.sharing.documents;

import dev.vitae.sharing.owners.SkillResume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How a shared skills résumé puts numbers and times. */
final class SkillWords {

    /** The heading over the months. */
    static final String MONTHS = "Résumés tailored, read and taken along in the last twelve months";

    /** What the badges mean. */
    static final String BADGES =
            "Gold, silver and bronze say how well a skill is proven: by how much and how lately it was "
                    + "put to use, by its evidence, and by ratings of colleagues.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final Map<String, String> TIERS = Map.of("gold", "Gold", "silver", "Silver", "bronze", "Bronze");

    private SkillWords() {}

    static String summary(SkillResume.Totals totals) {
        return "%s, put forward %s in %s."
                .formatted(
                        count(totals.skills(), "skill"),
                        times(totals.uses()),
                        count(totals.generations(), "tailored résumé"));
    }

    /** Null where nothing is saved. */
    static String saved(long minutes) {
        if (minutes <= 0) {
            return null;
        }
        String time = minutes < 60
                ? minutes + (minutes == 1 ? " minute" : " minutes")
                : hours(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP));
        return "About " + time + " of work saved: an estimate from what was done with Vitae.";
    }

    /** Null for what has none. */
    static String badge(String tier) {
        return tier == null ? null : TIERS.get(tier);
    }

    /** @param last null for a skill that no generation put forward and no file that was taken along names */
    static String uses(int uses, Instant last) {
        if (uses > 0) {
            return "used " + times(uses);
        }
        return last == null ? "not used yet" : "in files taken along";
    }

    static String rating(SkillResume.Rating rating) {
        return "rated %s of 5 by %s"
                .formatted(
                        plain(rating.average().setScale(1, RoundingMode.HALF_UP)), count(rating.count(), "colleague"));
    }

    static String day(Instant time) {
        return DAY.format(time.atOffset(ZoneOffset.UTC));
    }

    static String month(Instant time) {
        return MONTH.format(time.atOffset(ZoneOffset.UTC));
    }

    /** @param month as ISO 8601 has it */
    static String monthName(String month) {
        return MONTH_NAME.format(YearMonth.parse(month));
    }

    private static String hours(BigDecimal hours) {
        return plain(hours) + (hours.compareTo(BigDecimal.ONE) == 0 ? " hour" : " hours");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String times(int number) {
        return number == 1 ? "once" : number == 2 ? "twice" : number + " times";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
