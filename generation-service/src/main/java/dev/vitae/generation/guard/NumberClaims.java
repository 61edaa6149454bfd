package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.PhraseSet;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a line: digits in any locale, words, magnitudes, percent, money, "doubled". */
final class NumberClaims {
    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\p{N}.,#])([$€£¥₹]\\s?)?"
            + "(\\d{1,3}(?:[.,'’\u00a0\u202f ]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)"
            + "(?:\\s?([kKmMbB]|mm|MM|bn|mn|Mn)(?![\\p{L}\\p{N}]))?"
            + "(?:(?=(?:ms|s|kg|g|km|h|hrs|GB|TB|MB|PB|kW|MW|min)(?!\\p{L}))|(?!\\p{L}))");
    private static final Pattern TIMES = Pattern.compile("(?<![\\p{L}\\p{N}])(\\d+(?:[.,]\\d+)?)\\s?[x×](?![\\p{L}])");
    private static final Pattern AFTER =
            Pattern.compile("^\\s*-?\\s*(%|[$€£¥₹]|[\\p{L}]+(?:\\s(?:cent|ciento|cento))?)");
    private static final int AROUND_WORDS = 5;
    private static final int TENS = 10;

    private final Words words = Words.standard();
    private final String line;
    private final String folded;
    private final List<Token> tokens;
    private final TextLanguage language;
    private final Quantities quantities;
    private final List<int[]> taken = new ArrayList<>();
    private final List<NumberClaim> found = new ArrayList<>();

    private NumberClaims(String line, TextLanguage language) {
        this.line = line;
        this.language = language;
        this.folded = Folding.foldInPlace(line);
        this.tokens = Tokens.of(line);
        this.quantities = new Quantities(language);
    }

    static List<NumberClaim> in(String line, TextLanguage language) {
        NumberClaims claims = new NumberClaims(line, language);
        claims.times();
        claims.digits();
        claims.words();
        return claims.found;
    }

    private void times() {
        Matcher matcher = TIMES.matcher(line);
        while (matcher.find()) {
            take(matcher.start(), matcher.end(), quantities.decimal(matcher.group(1)), "x");
        }
    }

    private void digits() {
        Matcher matcher = DIGITS.matcher(line);
        while (matcher.find()) {
            if (isTaken(matcher.start())) {
                continue;
            }
            String currency = matcher.group(1) == null ? "" : matcher.group(1).strip();
            BigDecimal value =
                    Quantities.scaled(quantities.decimal(matcher.group(2).strip()), matcher.group(3));
            withUnit(matcher.start(), matcher.end(), value, currency);
        }
    }

    private void words() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Optional<Integer> number = words.number(token.folded());
            int factor =
                    switch (token.folded()) {
                        case "doubled", "doubling", "twofold", "verdoppelte", "duplicado", "raddoppiato" -> 2;
                        case "tripled", "tripling", "threefold", "verdreifachte" -> 3;
                        case "quadrupled", "fourfold" -> 4;
                        default -> 0;
                    };
            if (isTaken(token.start())) {
                continue;
            }
            if (factor > 0) {
                take(token.start(), token.end(), BigDecimal.valueOf(factor), "x");
            } else if (token.folded().equals("halved")) {
                take(token.start(), token.end(), BigDecimal.valueOf(50), "%");
            } else if (number.isPresent() && !token.folded().equals("both")) {
                Optional<Integer> unit =
                        i + 1 == tokens.size() || number.get() < 2 * TENS || number.get() >= TENS * TENS
                                ? Optional.empty()
                                : words.number(tokens.get(i + 1).folded()).filter(next -> next < TENS);
                int end = unit.isPresent() ? tokens.get(i + 1).end() : token.end();
                withUnit(token.start(), end, BigDecimal.valueOf(number.get() + unit.orElse(0)), "");
            }
        }
    }

    /** Reads on behind a number: million, percent, a currency. */
    private void withUnit(int start, int end, BigDecimal number, String currency) {
        BigDecimal value = number;
        String unit = currency;
        int to = end;
        Matcher after = AFTER.matcher(line.substring(to));
        while (after.find()) {
            String word = Folding.fold(after.group(1));
            String first = word.split(" ")[0];
            int power = first.length() == 1 ? 0 : Quantities.power(first);
            if (power > 0) {
                value = value.scaleByPowerOfTen(power);
                to += after.end() - (word.length() - first.length());
            } else if (words.has("percent", word) || words.has("percent", first)) {
                unit = "%";
                to += after.end();
                break;
            } else if (Quantities.currency(first) != null) {
                unit = Quantities.currency(first);
                to += after.end();
                break;
            } else if (first.equals("times") || first.equals("fold")) {
                unit = "x";
                to += after.end();
                break;
            } else {
                break;
            }
            after = AFTER.matcher(line.substring(to));
        }
        take(start, to, value, unit);
    }

    private void take(int start, int end, BigDecimal value, String unit) {
        taken.add(new int[] {start, end});
        String before = folded.substring(0, start).stripTrailing();
        boolean plus = end < line.length() && line.charAt(end) == '+';
        Optional<PhraseSet.Span> more = ending("more.than", before);
        Optional<PhraseSet.Span> less = ending("less.than", before);
        int bound = plus || more.isPresent() || before.endsWith(">") ? 1 : less.isPresent() ? -1 : 0;
        int from = more.or(() -> less).map(PhraseSet.Span::start).orElse(start);
        List<Token> left = clause(from, true);
        List<Token> right = clause(end, false);
        int direction = direction(left, right);
        List<String> behind = said(right);
        List<String> ahead = said(left);
        Optional<String> subject = !ahead.isEmpty()
                ? Optional.of(ahead.get(ahead.size() - 1))
                : behind.isEmpty() ? Optional.empty() : Optional.of(behind.get(0));
        Set<String> around = new LinkedHashSet<>(first(behind, AROUND_WORDS));
        around.addAll(last(ahead, AROUND_WORDS));
        found.add(new NumberClaim(
                line.substring(start, end).strip(),
                from,
                end,
                value.stripTrailingZeros(),
                unit,
                bound,
                direction,
                relation(direction, folded.substring(0, from).stripTrailing()),
                subject,
                said(run(right)),
                around));
    }

    private static String relation(int direction, String before) {
        if (direction == 0) {
            return "";
        }
        return before.endsWith(" from") ? "from" : before.endsWith(" to") ? "to" : "";
    }

    private Optional<PhraseSet.Span> ending(String set, String before) {
        return words.spans(set, before).stream()
                .filter(span -> span.end() == before.length())
                .findFirst();
    }

    /** The words of the same clause, as far as the next number or mark. */
    private List<Token> clause(int at, boolean before) {
        List<Token> clause = new ArrayList<>();
        if (before) {
            for (int i = tokens.size() - 1; i >= 0; i--) {
                Token token = tokens.get(i);
                if (token.end() > at) {
                    continue;
                }
                if (isNumber(token) || (token.folded().equals("and") && hasNumber(token.start()))) {
                    break;
                }
                clause.add(0, token);
                if (token.opens()) {
                    break;
                }
            }
            return clause;
        }
        for (Token token : tokens) {
            if (token.start() >= at) {
                if (token.opens() || isNumber(token)) {
                    break;
                }
                clause.add(token);
            }
        }
        return clause;
    }

    private boolean hasNumber(int before) {
        return tokens.stream().anyMatch(token -> token.end() <= before && isNumber(token));
    }

    private boolean isNumber(Token token) {
        return Character.isDigit(token.text().charAt(0))
                || words.number(token.folded()).isPresent();
    }

    private int direction(List<Token> left, List<Token> right) {
        for (List<Token> side : List.of(left, right)) {
            if (words.count("down", side) > 0) {
                return -1;
            }
            if (words.count("up", side) > 0) {
                return 1;
            }
        }
        return 0;
    }

    /** The stems that name things: no verbs, no directions, no units. */
    private List<String> said(List<Token> clause) {
        List<String> said = new ArrayList<>();
        for (Token token : clause) {
            String word = token.folded();
            boolean verb = words.has("up", word)
                    || words.has("down", word)
                    || words.has("more.than", word)
                    || words.has("less.than", word)
                    || words.has("percent", word)
                    || Clauses.isVerb(word);
            if (!verb
                    && !words.isNeutral(word)
                    && !words.has("link", word)
                    && Quantities.power(word) == 0
                    && Quantities.currency(word) == null) {
                said.add(Clauses.key(word, language));
            }
        }
        return said;
    }

    /** As far as the next function word: what is counted stands before it. */
    private List<Token> run(List<Token> right) {
        int end = 0;
        while (end < right.size()
                && (!words.isNeutral(right.get(end).folded())
                        || words.has("link", right.get(end).folded()))) {
            end++;
        }
        return right.subList(0, end);
    }

    private boolean isTaken(int at) {
        return taken.stream().anyMatch(span -> at >= span[0] && at < span[1]);
    }

    private static List<String> first(List<String> list, int most) {
        return list.subList(0, Math.min(most, list.size()));
    }

    private static List<String> last(List<String> list, int most) {
        return list.subList(Math.max(0, list.size() - most), list.size());
    }
}
