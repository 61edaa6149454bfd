package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a sentence: digits in any locale, words, Han numerals, magnitudes, percent, money, units. */
final class Figures {
    private static final Pattern DIGITS =
            Pattern.compile("((?:[$€£¥₹]|USD|EUR|GBP|CHF)\\s?)?(?<![\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}\\p{N}.,])"
                    + "(\\d{1,3}(?:[.,'’\u00a0\u202f ]\\d{3})+(?![\\d])(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)"
                    + "(?:\\s?([kKmMbB]|T(?=\\s?€|EUR)|mm|MM|bn|mn|Mn|万|億|亿)(?![\\p{IsLatin}\\p{N}²³]))?");
    private static final Pattern HAN = Pattern.compile("[一二三四五六七八九十百千]+(?=[名人年件社台回つ个位家次])");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-'’]\\p{L}+)*");
    private static final Pattern UNIT =
            Pattern.compile("^[+.]?\\s?-?\\s?(%|[$€£¥₹₽]|\\p{L}+(?:\\s(?:cent|ciento|cento|mil))?)");
    private static final Pattern BEFORE_FROM = Pattern.compile("(?:from|von|de|des|du|da|dal|van|с|со|απο)\\s*$");
    private static final Pattern BEFORE_TO = Pattern.compile("(?:to|auf|naar|до|σε)\\s*$");
    private static final Pattern BEFORE_BY =
            Pattern.compile("(?:by|um|durch)\\s*(?:about |around |over |more than |uber |rund )?$");
    private static final Pattern RANGE =
            Pattern.compile("^\\s?(?:to|and|auf|bis|a|et|y|und|до|на|-|–|→|から)\\s?[$€£]?$");
    private static final Pattern ABOUT = Pattern.compile(
            "(?:about|around|roughly|approximately|approx\\.?|circa|ca\\.?|c\\.|some|rund|etwa|ungefahr|environ|pres de|quelque|unos|unas|alrededor de|aproximadamente|cerca de|около|примерно|порядка|περιπου|約|およそ|大约|pres de)$");
    private static final Pattern NEXT = Pattern.compile("[\\s-](?:(?:and|y|e|und|et)\\s)?(\\p{L}+)");
    private static final Pattern JOINT = Pattern.compile("[,;、]\\s?|\\s(?:and|while|und|et|y|e|en|и|και)\\s");
    private static final Pattern HALF = Pattern.compile(
            "(?<!\\p{L})(?:in half|by half|halv(?:ed|ing)|halbier\\p{L}*|um die halfte|de moitie|a la mitad|dimezza\\p{L}*|вдвое)(?!\\p{L})|半減");
    private static final Pattern NEARLY =
            Pattern.compile("(?:nearly|almost|close to|fast|knapp|casi|presque|почти|σχεδον)$");
    private static final List<String> AGES = List.of(
            "двух", "трех", "четырех", "пяти", "шести", "семи", "восьми", "девяти", "десяти", "", "zwei", "drei",
            "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn");
    private static final int TEN = 10;
    private static final Pattern AGE =
            Pattern.compile("(?<!\\p{L})(двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти)летн\\p{L}*"
                    + "|(?<!\\p{L})(?:(zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn)jahrig\\p{L}*)");
    private static final int COUNTED = 4;

    private final Words words = Words.standard();
    private final String line;
    private final String folded;
    private final List<Token> tokens;
    private final TextLanguage language;
    private final Quantities quantities;
    private final List<Figure> found = new ArrayList<>();

    private Figures(String line, List<Token> tokens, TextLanguage language) {
        this.line = line;
        this.folded = Folding.foldInPlace(line);
        this.tokens = tokens;
        this.language = language;
        this.quantities = new Quantities(language);
    }

    static List<Figure> in(String line, List<Token> tokens, TextLanguage language) {
        Figures figures = new Figures(line, tokens, language);
        figures.digits();
        figures.words();
        figures.halves();
        figures.ages();
        return figures.withSharedUnits();
    }

    /** "From 900 to 350 ms": the unit behind the second is the first one's too. */
    private List<Figure> withSharedUnits() {
        List<Figure> all = new ArrayList<>(found);
        all.sort(java.util.Comparator.comparingInt(Figure::start));
        for (int i = all.size() - 2; i >= 0; i--) {
            Figure one = all.get(i);
            Figure next = all.get(i + 1);
            boolean range = one.end() <= next.start()
                    && RANGE.matcher(folded.substring(one.end(), next.start())).find();
            if (one.relation().equals("from") && !range) {
                all.set(i, one.withRelation(""));
            }
            if (range && one.unit().isEmpty() && !next.unit().isEmpty()) {
                all.set(i, one.withUnit(next.unit()));
            }
        }
        int last = all.size() - 1;
        if (last >= 0 && all.get(last).relation().equals("from")) {
            all.set(last, all.get(last).withRelation(""));
        }
        return all;
    }

    private void digits() {
        Matcher matcher = DIGITS.matcher(line);
        while (matcher.find()) {
            String sign = matcher.group(1) == null ? "" : matcher.group(1).strip();
            String known = Quantities.currency(Folding.fold(sign));
            String currency = known == null ? sign : known;
            BigDecimal value =
                    Quantities.scaled(quantities.decimal(matcher.group(2).strip()), matcher.group(3));
            unit(matcher.start(), matcher.end(), value, currency);
        }
        Matcher han = HAN.matcher(line);
        while (han.find()) {
            if (NumberWords.han(han.group()) > 1) {
                unit(han.start(), han.end(), BigDecimal.valueOf(NumberWords.han(han.group())), "");
            }
        }
    }

    private void halves() {
        Matcher half = HALF.matcher(folded);
        while (half.find()) {
            take(half.start(), half.end(), BigDecimal.valueOf(50), "%");
        }
    }

    /** "Шестилетний", "achtjährig": so many years in one word. */
    private void ages() {
        Matcher age = AGE.matcher(folded);
        while (age.find()) {
            int years = AGES.indexOf(age.group(1) == null ? age.group(2) : age.group(1)) % TEN + 2;
            take(age.start(), age.end(), BigDecimal.valueOf(years), "years");
        }
    }

    private void words() {
        Matcher word = WORD.matcher(folded);
        while (word.find()) {
            Optional<Integer> number = NumberWords.standard().of(word.group(), language);
            String first = word.group().contains("-")
                    ? word.group().substring(0, word.group().indexOf('-'))
                    : "";
            int end = word.end();
            if (number.isEmpty() && !first.isEmpty()) {
                number = NumberWords.standard().of(first, language);
                end = word.start() + first.length();
            }
            int at = word.start();
            boolean taken = found.stream().anyMatch(figure -> at < figure.end() && at >= figure.start());
            if (number.isPresent() && !taken) {
                int[] all = composed(number.get(), end);
                unit(word.start(), all[1], BigDecimal.valueOf(all[0]), "");
            } else if (!taken && word.group().matches("million|billion")) {
                unit(
                        word.start(),
                        word.end(),
                        BigDecimal.ONE.scaleByPowerOfTen(word.group().startsWith("m") ? 6 : 9),
                        "");
            } else if (word.group().equals("doubled") || word.group().startsWith("verdoppel")) {
                take(word.start(), end, BigDecimal.valueOf(2), "x");
            } else if (word.group().equals("tripled") || word.group().startsWith("verdreifach")) {
                take(word.start(), end, BigDecimal.valueOf(3), "x");
            } else if (word.group().matches("decades?|jahrzehnte?n?|decennie|decada|decennio") && !taken) {
                take(word.start(), end, BigDecimal.TEN, "years");
            }
        }
    }

    /** "Treinta y cinco", "two hundred and fifty": words that add up; the value, and where they end. */
    private int[] composed(int value, int end) {
        int sum = value;
        int to = end;
        Matcher next = NEXT.matcher(folded);
        while (next.find(to) && next.start() == to) {
            Optional<Integer> more = NumberWords.standard().of(next.group(1), language);
            boolean tens = sum >= 20 && sum % 10 == 0 && sum % 100 != 0 && more.orElse(10) < 10;
            boolean hundreds = sum >= 100 && sum % 100 == 0 && more.orElse(100) < 100;
            boolean times = sum < 20 && more.orElse(0) >= 100;
            if (!tens && !hundreds && !times) {
                break;
            }
            sum = times ? sum * more.get() : sum + more.get();
            to = next.end();
        }
        return new int[] {sum, to};
    }

    /** Reads on behind a number: million, percent, a currency, years, a unit of measure. */
    private void unit(int start, int end, BigDecimal number, String currency) {
        BigDecimal value = number;
        String unit = currency;
        int to = end;
        Matcher after = UNIT.matcher(folded.substring(to));
        while (after.find()) {
            String word = Cues.isIdeograph(after.group(1).charAt(0)) ? sign(after.group(1)) : after.group(1);
            String one = word.split(" ")[0];
            int wordEnd = to + after.start(1) + word.length();
            int power = one.length() == 1 && one.charAt(0) < 128 ? 0 : Quantities.power(one);
            boolean calendar =
                    value.scale() <= 0 && value.intValue() >= 1900 && value.intValue() <= 2099 && unit.isEmpty();
            String measure = calendar && isYear(one) ? "" : measure(word, one);
            if (power > 0) {
                value = value.scaleByPowerOfTen(power);
                to = wordEnd - (word.length() - one.length());
            } else if (!measure.isEmpty()) {
                unit = unit.isEmpty() ? measure : unit;
                to = wordEnd - (word.length() - (words.has("percent", word) ? word : one).length());
                break;
            } else if ((one.equals("de") || one.equals("d")) && value.compareTo(BigDecimal.valueOf(1000)) >= 0) {
                to += after.end() + (one.equals("d") ? 1 : 0);
            } else {
                break;
            }
            after = UNIT.matcher(folded.substring(to));
        }
        take(start, Math.min(to, line.length()), value, unit);
    }

    /** Of a script without blanks only the sign that measures. */
    private static String sign(String run) {
        if (run.startsWith("分の")) {
            return "の";
        }
        return run.startsWith("ハーセント") ? "ハーセント" : run.startsWith("か月") ? "か月" : run.substring(0, 1);
    }

    private static boolean isYear(String one) {
        return one.startsWith("年") || Cues.standard().has(Cue.YEARS, one);
    }

    private String measure(String word, String one) {
        if (word.equals("ハーセント")
                || words.has("percent", word)
                || words.has("percent", one)
                || one.startsWith("процент")
                || word.startsWith("τοις")) {
            return "%";
        }
        String currency = Quantities.currency(one);
        if (currency != null) {
            return currency;
        }
        if (Cues.standard().has(Cue.YEARS, one) || one.startsWith("年")) {
            return "years";
        }
        return switch (one) {
            case "times", "fold", "x" -> "x";
            case "ms", "millisecond", "milliseconds" -> "ms";
            case "s", "sec", "second", "seconds", "sekunden", "secondes", "segundos" -> "s";
            case "秒" -> "s";
            case "分" -> "minutes";
            case "月" -> "月";
            case "month", "months", "monate", "monaten", "mois", "meses", "месяца", "месяцев" -> "months";
            case "day", "days", "tage", "tagen", "jours", "dias", "днеи", "дня", "день" -> "days";
            case "hour", "hours", "h", "hr", "hrs", "stunden", "heures", "horas", "часов", "часа" -> "hours";
            case "minute", "minutes", "min", "mins", "minuten", "minutos", "минут" -> "minutes";
            case "week", "weeks", "wochen", "semaines", "semanas", "недель" -> "weeks";
            case "kv", "kw", "mw", "kwp", "kg", "km", "gb", "tb", "pb", "mb", "kwh", "mwh", "gw", "m²", "sqm" -> one;
            case "t", "tonnes", "tons", "tonnen", "тонн" -> "t";
            default -> "";
        };
    }

    private void take(int start, int end, BigDecimal value, String unit) {
        String before = folded.substring(0, start);
        String stripped = before.stripTrailing().replaceFirst("\\s(?:a|an|einem|une|una|um|een|the)$", "");
        boolean plus = end < line.length() && line.charAt(end) == '+'
                || line.substring(start, end).matches(".*\\d\\+.*")
                || line.substring(start, Math.min(line.length(), end)).contains("+");
        boolean about = ABOUT.matcher(stripped).find();
        int bound = NEARLY.matcher(stripped).find()
                ? Figure.NEARLY
                : about
                        ? Figure.ABOUT
                        : plus || ends("more.than", stripped) || stripped.endsWith(">")
                                ? 1
                                : ends("less.than", stripped) ? -1 : 0;
        take(start, end, value, unit, bound, before);
    }

    private void take(int start, int end, BigDecimal value, String unit, int bound, String before) {
        Set<String> counted = new LinkedHashSet<>();
        int seen = 0;
        for (Token token : tokens) {
            if (token.start() >= end && seen < COUNTED) {
                if (token.opens() && !counted.isEmpty() || isNumber(token)) {
                    break;
                }
                Keys.of(token, language).ifPresent(counted::add);
                seen++;
            }
        }
        String relation = BEFORE_FROM.matcher(before).find()
                ? "from"
                : BEFORE_TO.matcher(before).find()
                        ? "to"
                        : BEFORE_BY.matcher(before).find() ? "by" : "";
        int direction = relation.isEmpty() && !unit.equals("%") && !isMoneyUnit(unit) ? 0 : direction(start, end);
        found.add(new Figure(
                line.substring(start, end).strip(),
                start,
                end,
                value.stripTrailingZeros(),
                unit,
                bound,
                direction,
                direction == 0 && !relation.equals("by") ? "" : relation,
                counted));
    }

    private static boolean isMoneyUnit(String unit) {
        return unit.length() == 1 && "$€£¥₹₽".contains(unit);
    }

    /** What rises or falls in the clause of the number. */
    private int direction(int start, int end) {
        Matcher joint = JOINT.matcher(folded);
        int from = 0;
        int to = folded.length();
        while (joint.find()) {
            if (joint.end() <= start) {
                from = joint.end();
            } else if (joint.start() >= end) {
                to = Math.min(to, joint.start());
            }
        }
        var cues = Cues.standard().in(folded.substring(from, to));
        boolean up = cues.containsKey(Cue.UP);
        boolean down = cues.containsKey(Cue.DOWN);
        return up == down ? 0 : up ? 1 : -1;
    }

    private boolean isNumber(Token token) {
        return Character.isDigit(token.text().charAt(0))
                || NumberWords.standard().of(token.folded(), language).isPresent();
    }

    private boolean ends(String set, String before) {
        return words.spans(set, before).stream().anyMatch(span -> span.end() == before.length())
                || set.equals("more.than") && before.toLowerCase(Locale.ROOT).matches(".*(?:более|свыше|超)$");
    }
}
