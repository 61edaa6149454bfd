package dev.vitae.vacancy.salaries;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How texts write currencies, in front of a number or behind it. */
final class Currencies {

    /** Signs and words, in folded text. */
    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("c$", "CAD"),
            Map.entry("ca$", "CAD"),
            Map.entry("a$", "AUD"),
            Map.entry("au$", "AUD"),
            Map.entry("nz$", "NZD"),
            Map.entry("s$", "SGD"),
            Map.entry("hk$", "HKD"),
            Map.entry("r$", "BRL"),
            Map.entry("mx$", "MXN"),
            Map.entry("reais", "BRL"),
            Map.entry("₹", "INR"),
            Map.entry("zł", "PLN"),
            Map.entry("₺", "TRY"),
            Map.entry("₪", "ILS"),
            Map.entry("fr.", "CHF"),
            Map.entry("sfr.", "CHF"),
            Map.entry("sfr", "CHF"),
            Map.entry("franken", "CHF"));

    private static final String CODES =
            "eur|usd|gbp|chf|cad|aud|nzd|sek|nok|dkk|pln|czk|huf|ron|bgn|jpy|cny|inr|brl|mxn|ars|clp"
                    + "|cop|pen|uyu|zar|sgd|hkd|aed|ils";
    /** Money, but which is not said. */
    private static final String OF_SEVERAL = "kr\\.?|¥|pesos";

    private static final String ANY =
            "(?:us|ca|c|au|a|nz|s|hk|r|mx)?\\$|[€£₹₺₪]|zł|euros?|pounds|dollars|reais|s?fr\\.|sfr" + "|franken|" + CODES
                    + "|" + OF_SEVERAL;
    private static final Pattern BEHIND = Pattern.compile("(?:\\(?(" + ANY + "))(?![\\p{L}])");
    private static final Pattern BEFORE = Pattern.compile("(?<![\\p{L}])(t|k)?(" + ANY + ")$");

    private Currencies() {}

    /**
     * @param code ISO 4217; null when the sign is of several currencies
     * @param start where it begins
     * @param end where it ends
     * @param thousands whether it counts in thousands, as "TEUR" and "k€"
     */
    record Written(String code, int start, int end, boolean thousands) {}

    /** The currency that begins at that place. */
    static Optional<Written> at(String folded, int place) {
        Matcher found = BEHIND.matcher(folded).region(place, folded.length());
        found.useTransparentBounds(true);
        return found.lookingAt()
                ? Optional.of(new Written(code(found.group(1)), place, found.end(), false))
                : Optional.empty();
    }

    /** The currency that ends at that place. */
    static Optional<Written> before(String folded, int place) {
        String front = folded.substring(Math.max(0, place - 10), place);
        Matcher found = BEFORE.matcher(front);
        int start = place - front.length();
        return found.find()
                ? Optional.of(new Written(code(found.group(2)), start + found.start(), place, found.group(1) != null))
                : Optional.empty();
    }

    private static String code(String written) {
        String known = WRITTEN.get(written);
        if (known != null) {
            return known;
        }
        return written.matches(CODES) ? written.toUpperCase(java.util.Locale.ROOT) : null;
    }
}
