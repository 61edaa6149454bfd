package dev.vitae.vacancy.salaries;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One or two amounts that belong together.
 *
 * @param low null for what goes up to an amount
 * @param high null for what starts at an amount
 * @param used how many amounts it takes
 */
record Range(Amount low, Amount high, int start, int end, int used) {

    private static final String DASH =
            " ?(?:--?|\\.\\.\\.?|…|to|bis|bis zu|a|al|ate|hasta|tot|until|fino a|jusqu'a|up to|/) ?";
    /** "$50/hr - $60/hr", "4.000 € brutto bis 5.000 €". */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?:(?: ?(?:/|per|pro|par|por|al) ?\\p{L}{1,8}\\.?)?(?: ?(?:brutto|gross|brut|bruto|lordi|usd|eur|p\\.a\\.))?)?"
                    + DASH);

    private static final Pattern AND = Pattern.compile(" (?:and|und|et|y|e|en) ");
    /** "at least 3.415 and at most 4.970". */
    private static final Pattern AND_MOST = Pattern.compile(
            " (?:and|und|et|y|e|en) (?:at most|a maximum of|up to|maximum(?: de)?|max\\.?|maximal|hochstens|maximo(?: de)?|massimo(?: di)?|maximaal) ");

    private static final Pattern BETWEEN_WORD =
            Pattern.compile("\\b(?:between|zwischen|entre|tra|fra|compris[ea]?|tussen|from|von)\\b[^\\d\\n]{0,15}$");
    private static final Pattern FROM = Pattern.compile(
            "\\b(?:from|starting (?:at|from)|ab|mindestens|minimum|min\\.?|at least|a partir de|des|minimo|desde|a partire da|da|vanaf|minimaal|mindest(?:gehalt|lohn|entgelt)\\p{L}* (?:von|betragt)|minimum (?:salary|wage|pay) (?:of|is)|a minimum of|(?:salaire|salario|sueldo) (?:minimum|minimo) (?:de|di)|>)[ :]{1,2}$|[>≥] ?$");
    private static final Pattern UP_TO = Pattern.compile(
            "\\b(?:up to|bis zu|bis|max\\.?|maximal|maximum|jusqu'a|hasta|fino a|ate|tot|maximaal|massimo)[ :]{1,2}$|[<≤] ?$");
    private static final BigDecimal WIDEST = BigDecimal.TEN;

    /** The range that begins with the amount at that place of the list. */
    static Range at(String folded, List<Amount> amounts, int place) {
        Amount first = amounts.get(place);
        Optional<Range> both =
                place + 1 < amounts.size() ? joined(folded, first, amounts.get(place + 1)) : Optional.empty();
        return both.orElseGet(() -> alone(folded, first));
    }

    private static Optional<Range> joined(String folded, Amount first, Amount second) {
        if (second.start() < first.end() || second.start() - first.end() > 40) {
            return Optional.empty();
        }
        String between = folded.substring(first.end(), second.start());
        boolean and = AND.matcher(between).matches() && before(BETWEEN_WORD, folded, first.start());
        boolean most = AND_MOST.matcher(between).matches() && before(FROM, folded, first.start());
        if (!and && !most && !BETWEEN.matcher(between).matches()) {
            return Optional.empty();
        }
        Amount low = first.alike(second);
        Amount high = second.alike(first);
        boolean rising = low.value().compareTo(high.value()) <= 0;
        boolean near = high.value().compareTo(low.value().multiply(WIDEST)) <= 0;
        return rising && near && low.value().signum() > 0
                ? Optional.of(new Range(low, high, first.start(), second.end(), 2))
                : Optional.empty();
    }

    private static Range alone(String folded, Amount amount) {
        Optional<Integer> from = start(FROM, folded, amount.start());
        Optional<Integer> upTo = start(UP_TO, folded, amount.start());
        if (upTo.isPresent()) {
            return new Range(null, amount, upTo.get(), amount.end(), 1);
        }
        return from.isPresent() || amount.more()
                ? new Range(amount, null, from.orElse(amount.start()), amount.end(), 1)
                : new Range(amount, amount, amount.start(), amount.end(), 1);
    }

    private static boolean before(Pattern what, String folded, int place) {
        return start(what, folded, place).isPresent();
    }

    /** Where that begins which ends at the place. */
    private static Optional<Integer> start(Pattern what, String folded, int place) {
        int from = Math.max(0, place - 30);
        Matcher found = what.matcher(folded.substring(from, place));
        return found.find() ? Optional.of(from + found.start()) : Optional.empty();
    }

    boolean isWide() {
        return low != null && high != null && used == 2;
    }

    BigDecimal most() {
        return high == null ? low.value() : high.value();
    }

    BigDecimal least() {
        return low == null ? high.value() : low.value();
    }

    boolean money() {
        return low != null && low.money() || high != null && high.money();
    }

    boolean thousands() {
        return low != null && low.thousands() || high != null && high.thousands();
    }

    boolean millions() {
        return low != null && low.millions() || high != null && high.millions();
    }

    String currency() {
        return high != null && high.currency() != null ? high.currency() : low == null ? null : low.currency();
    }
}
