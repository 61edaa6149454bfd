package dev.vitae.vacancy.salaries;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All numbers of a text with what stands at them: currency, thousands, a plus. */
final class Amounts {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d.,'])"
                    + "(?:\\d{1,3}(?:(?:[.,' ]\\d{3}(?!\\d)){1,3}|,\\d{2},\\d{3}(?!\\d))(?:[.,]\\d{1,2}(?!\\d))?|\\d{1,9}(?:[.,]\\d{1,2}(?!\\d))?)(?!\\d)");
    /** "100.000,-" and "100'000.–". */
    private static final Pattern ROUND = Pattern.compile("[.,]--?(?![\\d])");

    private static final Pattern THOUSANDS = Pattern.compile(
            " ?(?:k|tsd\\.?|t(?= ?€| ?eur)|thousand|tausend|mille|mila|mil|duizend)(?=$|[^\\p{L}]|eur)");
    /** A hundred thousand, in India. */
    private static final Pattern LAKHS = Pattern.compile(" ?(?:lakhs?|lacs?|(?=lpa(?!\\p{L})))(?=$|[^\\p{L}]|lpa)");

    private static final Pattern MILLIONS = Pattern.compile(
            " ?(?:m|mm|bn|b|mio\\.?|mrd\\.?|million\\p{L}*|billion\\p{L}*|crores?|milli\\p{L}+|milion\\p{L}+|miljoen)(?=$|[^\\p{L}])");
    private static final Pattern TOUCHING =
            Pattern.compile("(?<!\\p{L})(?:eur|usd|gbp|chf|cad|aud|pln|sek|nok|dkk|brl|inr|teur|fr\\.|sfr\\.)(?=\\d)");
    /** Texts of people have a few dozen. */
    private static final int MOST = 2_000;

    private Amounts() {}

    static List<Amount> of(String folded) {
        List<Amount> amounts = new ArrayList<>();
        Matcher number = NUMBER.matcher(withLettersApart(folded));
        while (number.find() && amounts.size() < MOST) {
            amounts.add(amount(folded, number.start(), number.end()));
        }
        return amounts;
    }

    /** A currency's code or a "k" may touch its number ("EUR70.000", "k€45"), other letters may not ("B2B"). */
    private static String withLettersApart(String folded) {
        return TOUCHING.matcher(folded)
                .replaceAll(found -> " ".repeat(found.group().length()));
    }

    private static Amount amount(String folded, int start, int numberEnd) {
        int end = after(ROUND, folded, numberEnd);
        int counted = after(THOUSANDS, folded, end);
        boolean thousands = counted > end;
        int lakhs = after(LAKHS, folded, end);
        boolean inLakhs = !thousands && saysLakhs(folded, end);
        counted = inLakhs ? lakhs : counted;
        boolean millions = !thousands && !inLakhs && after(MILLIONS, folded, end) > end;
        end = counted;
        int left = start > 0 && folded.charAt(start - 1) == ' ' ? start - 1 : start;
        Optional<Currencies.Written> before = Currencies.before(folded, left);
        int right = end < folded.length() && folded.charAt(end) == ' ' ? end + 1 : end;
        Optional<Currencies.Written> behind = Currencies.at(folded, right);
        thousands |= before.map(Currencies.Written::thousands).orElse(false);
        // "$70k USD": both say the same; "€70k USD" is nothing that people write.
        String code = behind.map(Currencies.Written::code)
                .orElse(before.map(Currencies.Written::code).orElse(null));
        if (behind.isPresent() && folded.charAt(right) != '(') {
            end = behind.get().end();
            int late = after(THOUSANDS, folded, end);
            thousands |= late > end && folded.charAt(end) != ' ';
            end = thousands ? Math.max(end, late) : end;
        } else if (behind.isPresent()) {
            end = behind.get().end();
        }
        boolean more = end < folded.length() && folded.charAt(end) == '+';
        BigDecimal times = inLakhs ? Amount.LAKH : thousands ? Amount.THOUSAND : BigDecimal.ONE;
        BigDecimal value = value(folded.substring(start, numberEnd)).multiply(times);
        return new Amount(
                before.map(Currencies.Written::start).orElse(start),
                more ? end + 1 : end,
                value,
                times,
                before.isPresent() || behind.isPresent(),
                code,
                millions,
                more);
    }

    private static boolean saysLakhs(String folded, int place) {
        return LAKHS.matcher(folded).region(place, folded.length()).lookingAt();
    }

    private static int after(Pattern what, String folded, int place) {
        Matcher found = what.matcher(folded).region(place, folded.length());
        return found.lookingAt() ? found.end() : place;
    }

    /** One mark before three digits parts thousands, before one or two the fraction: so it is read in every language. */
    static BigDecimal value(String number) {
        String digits = number.replaceAll("[' ]", "");
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        boolean fraction = last >= 0 && digits.length() - last - 1 < 3;
        String whole = (fraction ? digits.substring(0, last) : digits).replaceAll("[.,]", "");
        return new BigDecimal(fraction ? whole + "." + digits.substring(last + 1) : whole);
    }
}
