package dev.vitae.usage.ops;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers and times read on the pages; {@code fmt:} in templates. */
@TemplateExtension(namespace = "fmt")
public final class Format {

    private static final int DECIMALS = 6;
    private static final int USUAL_DECIMALS = 2;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private Format() {}

    /** Dollars with two decimals, or with as many as there are. */
    public static String usd(long micros) {
        BigDecimal amount = BigDecimal.valueOf(micros, DECIMALS).stripTrailingZeros();
        int scale = Math.max(USUAL_DECIMALS, amount.scale());
        return String.format(Locale.ROOT, "$%,." + scale + "f", amount);
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 task}, {@code 2,000 tasks}. */
    public static String counted(long number, String word) {
        return count(number) + " " + word + (number == 1 ? "" : "s");
    }

    /** As people say it: {@code 45 s}, {@code 12 min}, {@code 5 h}, {@code 3 d}. */
    public static String seconds(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        if (time.toDays() > 0) {
            return time.toDays() + " d";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : seconds + " s";
    }

    public static String ms(long ms) {
        return ms < 10_000 ? count(ms) + " ms" : String.format(Locale.ROOT, "%.1f s", ms / 1000.0);
    }

    /** UTC, which the pages say. */
    public static String time(Instant time) {
        return TIME.format(time);
    }

    /** A word of the API for people. */
    public static String words(String word) {
        return word.replace('_', ' ');
    }

    public static long percent(long part, long whole) {
        return whole == 0 ? 0 : Math.round(100.0 * part / whole);
    }
}
