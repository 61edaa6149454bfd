package dev.vitae.vacancy.salaries;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range with what its line says of it.
 *
 * @param worth how much speaks for its being pay
 * @param end of its words, period included
 * @param currency ISO 4217, or null
 */
record Candidate(Range range, SalaryPeriod period, int worth, int end, String currency) {

    private static final Pattern LABEL =
            Pattern.compile("\\b(?:salar(?:y|ies|io|is|iale)\\p{L}*|compensation|pay|ctc|wages?|remunerati?on"
                    + "|package|ote|earn\\p{L}*|(?:day|hourly|daily) rate|\\p{L}*gehalts?\\p{L}*|vergutung\\p{L}*|verdienst\\p{L}*|\\p{L}*lohn"
                    + "|\\p{L}*entgelt|bezahlung|tagessatz|stundensatz|honorar|salaire\\p{L}*|tjm|retribucion|remuneracion|sueldo|banda salarial"
                    + "|stipendio|retribuzione|ral|compenso|paga|remuneracao|ordenado|vencimento|loon|beloning|verdien\\p{L}*|\\p{L}*loon"
                    + "|(?:uur|dag)tarief|brutto\\p{L}*)\\b");
    private static final Pattern GROSS =
            Pattern.compile("\\b(?:brutto\\p{L}*|gross|bruts?|brutos?|lord[oiae]|depending on experience|doe|vb)\\b");
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:bonus\\p{L}*|budget\\p{L}*|umsatz\\p{L}*|revenues?|turnover|raised|funding|million\\p{L}*"
                    + "|billion\\p{L}*|ticket\\p{L}*|\\p{L}*zuschuss|allowance|voucher\\p{L}*|\\p{L}*gutschein\\p{L}*|referral|primes?|chiffre d'affaires|ca de|fatturato"
                    + "|facturacion|faturamento|omzet|insurance|assurance|stipend|weiterbildung\\p{L}*|training|learning|formations?|equipment|hardware"
                    + "|home ?office|investi\\p{L}*|assets|customers|kunden|clients|repas|restaurant|mutuelle|navigo|buoni|buono|transporte|alimentacao|refeicao|vale"
                    + "|\\p{L}*vergoeding|urlaubsgeld|\\p{L}*pramie|donat\\p{L}*|spenden?|savings|grants?|401|pension|per user|fund|capital|sign-on"
                    + "|start-up|serie [a-c]|series [a-c]|discount|rabatt|gym|fitness|wellbeing|wellness|verpflegung\\p{L}*|sachbezug|vwl"
                    + "|vermogenswirksam\\p{L}*|jobrad|jobticket|umzug\\p{L}*|relocation|demenagement)\\b");
    /** Whose dollars, said beside them: "28 $ (dollars canadiens)". */
    private static final Map<String, Pattern> DOLLARS = Map.of(
            "CAD", Pattern.compile("\\b(?:cad|dollars? canadiens?|canadian dollars?|dolares canadienses)\\b"),
            "AUD", Pattern.compile("\\b(?:aud|dollars? australiens?|australian dollars?)\\b"),
            "NZD", Pattern.compile("\\b(?:nzd|new zealand dollars?)\\b"),
            "SGD", Pattern.compile("\\b(?:sgd|singapore dollars?)\\b"),
            "MXN", Pattern.compile("\\b(?:mxn|pesos mexicanos|mexican pesos)\\b"));

    private static final BigDecimal BIG = BigDecimal.valueOf(10_000);
    private static final BigDecimal SPEAKS = BigDecimal.valueOf(1_000);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000L);
    private static final int SHORT_LINE = 80;
    private static final int NEAR_BEFORE = 70;
    private static final int NEAR_BEHIND = 60;

    static Candidate of(String folded, Range range, boolean alone) {
        int lineStart = folded.lastIndexOf('\n', Math.max(0, range.start() - 1)) + 1;
        lineStart = Math.min(lineStart, range.start());
        int lineEnd = folded.indexOf('\n', range.end()) < 0 ? folded.length() : folded.indexOf('\n', range.end());
        String before = folded.substring(Math.max(lineStart, range.start() - NEAR_BEFORE), range.start());
        String behind = clause(folded.substring(range.end(), Math.min(lineEnd, range.end() + NEAR_BEHIND)));
        String label = before + previousLine(folded, lineStart);
        Optional<Periods.Said> said = Periods.behind(behind);
        SalaryPeriod period = said.map(Periods.Said::period)
                .or(() -> Periods.before(lastClause(before)))
                .or(() -> label.length() > before.length()
                        ? Periods.before(label.substring(before.length()))
                        : Optional.empty())
                .orElse(null);
        boolean labelled = LABEL.matcher(label).find() || LABEL.matcher(behind).find();
        boolean gross = GROSS.matcher(behind).find() || GROSS.matcher(before).find();
        boolean other = OTHER.matcher(behind).find()
                || OTHER.matcher(lastClause(before)).find();
        int worth = (labelled ? 3 : 0)
                + (range.isWide() ? 2 : 0)
                + (period != null ? 2 : 0)
                + (gross ? 1 : 0)
                + (range.least().compareTo(BIG) >= 0 ? 1 : 0)
                + (range.money() ? 1 : 0)
                + (lineEnd - lineStart <= SHORT_LINE ? 1 : 0)
                - (other ? 6 : 0)
                - (plausible(range, period) ? 0 : 6);
        boolean evident = range.money()
                || (alone || labelled)
                        && (range.thousands() || range.least().compareTo(SPEAKS) >= 0 || alone && period != null);
        String line = folded.substring(lineStart, lineEnd);
        return new Candidate(
                range,
                period,
                evident ? worth : Integer.MIN_VALUE,
                range.end() + tail(behind, said),
                dollars(range.currency(), line));
    }

    private static String dollars(String currency, String line) {
        return !"USD".equals(currency) || line.contains("us$") || line.contains("usd")
                ? currency
                : DOLLARS.entrySet().stream()
                        .filter(whose -> whose.getValue().matcher(line).find())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(currency);
    }

    /** A label in a line of its own speaks for the line below it. */
    private static String previousLine(String folded, int lineStart) {
        if (lineStart < 2) {
            return "";
        }
        int start = folded.lastIndexOf('\n', lineStart - 2) + 1;
        String line = folded.substring(start, lineStart - 1).strip();
        return line.length() <= 40 ? " " + line : "";
    }

    /** Up to where something else begins: another number, a clause, a list's next member. */
    private static String clause(String behind) {
        return behind.split("[\\d;|•·,+]|\\.\\s(?!a\\b)|\\b(?:plus|zzgl|sowie|und|and|et|mais|piu|mas|en)\\b", 2)[0];
    }

    private static String lastClause(String before) {
        String[] clauses = before.split("[;|•·+]|,\\s|\\.\\s(?!a\\b)|\\b(?:plus|zzgl|sowie)\\b");
        return clauses.length == 0 ? "" : clauses[clauses.length - 1];
    }

    /** The words behind the numbers that belong to them. */
    private static int tail(String behind, Optional<Periods.Said> said) {
        var gross = GROSS.matcher(behind);
        int end = said.map(Periods.Said::end).orElse(0);
        while (gross.find()) {
            end = gross.start() <= end + 3 ? Math.max(end, gross.end()) : end;
        }
        return end;
    }

    /** Far outside of what anybody is paid it is something else: a year, a budget, a price. */
    private static boolean plausible(Range range, SalaryPeriod period) {
        if (period == null) {
            return range.least().compareTo(SPEAKS) >= 0;
        }
        int least =
                switch (period) {
                    case YEAR -> 2_000;
                    case MONTH -> 200;
                    case WEEK -> 50;
                    case DAY -> 30;
                    case HOUR -> 4;
                };
        return range.least().compareTo(BigDecimal.valueOf(least)) >= 0
                && range.most().compareTo(BigDecimal.valueOf(least * 5_000L)) <= 0;
    }

    /** Whether it is a number of money at all. */
    boolean isReadable() {
        return worth != Integer.MIN_VALUE
                && !range.millions()
                && range.least().signum() > 0
                && range.most().compareTo(LARGEST) <= 0;
    }

    int start() {
        return range.start();
    }

    Salary salary(String text) {
        return new Salary(text, micros(range.low()), micros(range.high()), currency, period);
    }

    private static Long micros(Amount amount) {
        return amount == null ? null : amount.value().movePointRight(6).longValueExact();
    }
}
