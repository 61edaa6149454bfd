package dev.vitae.resume.skillresume;

import dev.vitae.resume.quality.Quality;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What time and money are reckoned with.
 *
 * @param minutesPerOperation what each operation saves
 * @param operations how many there were
 * @param hourlyRateMicros in millionths of the currency
 * @param currency ISO 4217
 * @param settings {@code tenant} where the company has any of its own, else {@code default}
 * @param formula of the quality of skills
 * @param estimate the same in words
 */
@Schema(name = "EstimateBasis")
public record Basis(
        Numbers minutesPerOperation,
        Numbers operations,
        long hourlyRateMicros,
        String currency,
        String settings,
        String formula,
        String estimate) {

    private static final BigInteger MINUTES = BigInteger.valueOf(60);
    private static final long MILLIONTHS = 1_000_000;

    /**
     * Something of each operation.
     *
     * @param parse of files that were read
     * @param generate of tailored résumés
     * @param export of files that somebody took along
     */
    @Schema(name = "UsesPerOperation")
    public record Numbers(long parse, long generate, long export) {

        private long times(Numbers other) {
            return parse * other.parse + generate * other.generate + export * other.export;
        }
    }

    static Basis of(Settings settings, Numbers operations) {
        return new Basis(
                settings.minutes(),
                operations,
                settings.hourlyRateMicros(),
                settings.currency(),
                settings.ofTenant() ? "tenant" : "default",
                Quality.FORMULA,
                estimate(settings));
    }

    /** Of all operations. */
    long minutesSaved() {
        return operations.times(minutesPerOperation);
    }

    /** Of a skill's shares of them, in millionths of an operation; rounded half up. */
    long minutesSaved(Numbers shares) {
        return (shares.times(minutesPerOperation) + MILLIONTHS / 2) / MILLIONTHS;
    }

    /** Those minutes in millionths of the currency, rounded down. */
    BigInteger valueMicros(long minutes) {
        return BigInteger.valueOf(minutes)
                .multiply(BigInteger.valueOf(hourlyRateMicros))
                .divide(MINUTES);
    }

    private static String estimate(Settings settings) {
        BigDecimal rate = BigDecimal.valueOf(settings.hourlyRateMicros(), 6).setScale(2, RoundingMode.HALF_UP);
        return "An estimate: %d minutes for each tailored résumé, %d for each file read and %d for each file taken along, at %s %s an hour."
                .formatted(
                        settings.minutes().generate(),
                        settings.minutes().parse(),
                        settings.minutes().export(),
                        rate.toPlainString(),
                        settings.currency());
    }

    /** What a company reckons with, or the platform. @param ofTenant whether the company has any settings */
    record Settings(Numbers minutes, long hourlyRateMicros, String currency, boolean ofTenant) {}
}
