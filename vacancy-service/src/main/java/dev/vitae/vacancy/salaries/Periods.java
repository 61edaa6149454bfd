package dev.vitae.vacancy.salaries;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that say what time the pay is for, in folded text. */
final class Periods {

    /** Words that say it wherever they stand beside an amount. */
    private static final Map<SalaryPeriod, String> WORDS = new EnumMap<>(Map.of(
            SalaryPeriod.HOUR,
            "hourly|hours?|hrs?|stundlich|stunden?\\p{L}*|std\\.?|heures?|horaire|horas?|oraria|orario|uren|uur\\p{L}*|per ora",
            SalaryPeriod.DAY,
            "daily|days?|diem|tages\\p{L}*|taglich|tag|jours?|journalier|tjm|dias?|diario|diaria|giorno|giornalier[oa]|dag\\p{L}*",
            SalaryPeriod.WEEK,
            "weekly|weeks?|wk|wochentlich|woche|semaine|hebdomadaire|semanal\\p{L}*|semana|settimana\\p{L}*|wekelijks",
            SalaryPeriod.MONTH,
            "monthly|months?|pcm|monats?\\p{L}*|mtl\\.?|mois|mensuel\\p{L}*|mes|mensual\\p{L}*|mese|mensil[ei]|mensal|mensais|maand\\p{L}*",
            SalaryPeriod.YEAR,
            "yearly|years?|yrs?|annum|annual\\p{L}*|p ?\\. ?a\\.?|p/a|pa|lpa|jahr\\p{L}*|jahrlich\\p{L}*|annees?|annuel\\p{L}*|ano|anual\\p{L}*"
                    + "|anuais|anno|annu[aoi]|annui|annuale|annue|ral|jaar\\p{L}*"));

    /** Letters that say it behind a slash or "per". */
    private static final Map<SalaryPeriod, String> SHORT = new EnumMap<>(Map.of(
            SalaryPeriod.HOUR, "h|hr|ora|u",
            SalaryPeriod.DAY, "d|j|t|g|gg",
            SalaryPeriod.WEEK, "w|wk|sem",
            SalaryPeriod.MONTH, "m|mo|mth|mt|mnd",
            SalaryPeriod.YEAR, "y|yr|a|an|ans|j\\.?a"));

    private static final String PER = "(?:/ ?|per |pro |par |por |l'|all'|al |im |a |an |je )";
    /** What may stand between an amount and its period. */
    private static final Pattern SHORTLY = Pattern.compile(
            "^[ (]*(?:brutto|gross|bruts?|brutos?|lord[oi]|fixe?)?[ )]*" + PER + "(?:" + any(SHORT) + ")(?![\\p{L}])");

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}])(?:" + any(WORDS) + ")(?![\\p{L}])");

    private Periods() {}

    /** @param end where it ends in the text that was looked into */
    record Said(SalaryPeriod period, int start, int end) {}

    /** The first period that a text says which follows an amount. */
    static Optional<Said> behind(String folded) {
        Matcher shortly = SHORTLY.matcher(folded);
        if (shortly.find()) {
            return Optional.of(new Said(period(shortly), shortly.start(), shortly.end()));
        }
        Matcher word = WORD.matcher(folded);
        return word.find() ? Optional.of(new Said(period(word), word.start(), word.end())) : Optional.empty();
    }

    /** The last period that a text says which stands before an amount. */
    static Optional<SalaryPeriod> before(String folded) {
        Matcher word = WORD.matcher(folded);
        SalaryPeriod last = null;
        while (word.find()) {
            last = period(word);
        }
        return Optional.ofNullable(last);
    }

    private static SalaryPeriod period(Matcher found) {
        for (SalaryPeriod period : SalaryPeriod.values()) {
            if (found.group(period.name()) != null) {
                return period;
            }
        }
        throw new IllegalStateException("a pattern without periods");
    }

    private static String any(Map<SalaryPeriod, String> words) {
        StringBuilder pattern = new StringBuilder();
        words.forEach((period, said) -> pattern.append(pattern.isEmpty() ? "" : "|")
                .append("(?<")
                .append(period.name())
                .append('>')
                .append(said)
                .append(')'));
        return pattern.toString();
    }
}
