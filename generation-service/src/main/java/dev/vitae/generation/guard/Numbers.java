package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers of a sentence: digits in any locale, words, Han numerals, parts and multiples, each with its unit. */
final class Numbers {
    /** @param word whether it is said in words */
    record Number(int start, int end, BigDecimal value, String unit, boolean word) {
        boolean isCalendarYear() {
            return unit.isEmpty()
                    && !word
                    && value.scale() <= 0
                    && value.intValue() >= 1900
                    && value.intValue() <= 2099;
        }
    }

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern DIGITS =
            Pattern.compile("(?:(" + Quantities.SIGNS + "\\s?)|(?<![" + Script.SPACED + "\\u0370-\\u03ff\\p{N}.,]))"
                    + "(\\d{1,3}(?:[.,'’\u00a0\u202f ]\\d{3})+(?![\\d])(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)"
                    + "(?:\\s?(?:([kKmMbB]|T(?=\\s?€|EUR)|mm(?=\\s?[$€£])|MM|bn|mn|Mn)(?![" + Script.SPACED
                    + "\\p{N}²³])|(千万|百万|千(?=[円元人名件])|万|億|亿)))?");
    /** 8千万 of 6億8千万. */
    private static final Pattern REST = Pattern.compile("(\\d+(?:[.,]\\d+)?)(千万|百万|万|千)");

    private static final Pattern ORDINAL = Pattern.compile("^(?:st|nd|rd|th|eme|[ºª°]|-?(?:и|го|я|е))(?![\\p{L}])");
    private static final List<String> RANKS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");
    private static final Pattern ROMAN = Pattern.compile(
            "(?<![\\p{L}\\d])(I{1,3}|I?V|VI{1,3}|I?X)(?=[.-]?\\p{L}{0,2} (?:степен|мест|категор|разряд|класс|преми|[Gg]rad|Klasse|Preis|Platz|degree|[Cc]lass|place|prize|grado|clase|premio|prix|grau|lugar))");
    private static final Pattern HAN = Pattern.compile(
            "[一二两三四五六七八九十百千]+(?=[名人年件社台回つ个位家次店校か箇カヶ条項项本枚冊月日週周時割成万億亿间所座套份张门倍天小か組组分秒吨公元块页篇册章节班级区省国路辆架艘只头匹棵株瓶杯箱盒桶包单笔款批队场届期轮遍趟季岁层栋户处亩起宗例頭匹軒棟室席件便種歳着点科])");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-'’]\\p{L}+)*");
    private static final Pattern NEXT = Pattern.compile("[\\s-](?:(?:and|y|e|und|et)\\s)?(\\p{L}+)");
    private static final Pattern HALF = Pattern.compile(
            "^\\s(?:and a half|1/2|et demie?|y medi[oa]|e mezz[oa]|e mei[oa]|en een halve?|с половинои)(?!\\p{L})");
    /** "Eine halbe Sekunde": half of one. */
    private static final Pattern HALVED =
            Pattern.compile("^\\s(?:halb\\p{L}{0,2}|half|halve|demie?|medi[oa]|mei[oa]|mezz[oa])(?=\\s\\p{L})");
    /** "Три с лишним года", "ten-odd years": how a number is held, between it and its unit. */
    private static final Pattern EXCESS =
            Pattern.compile("^(?:\\s|-)(?:с (?:лишним|небольшим)|odd|plus|or more|or so|y pico|e pico)(?=\\s)");
    /** "Achtjährig", "sechsköpfig", "шестилетний": a number and what it measures in one word. */
    private static final Pattern JOINED = Pattern.compile(
            "(?<!\\p{L})(\\d+-?|\\p{L}{3,12}?-?)"
                    + "(jahrig|monatig|wochig|tagig|stundig|minutig|kopfig|stellig|fach(?=e|$|\\s)|mal(?=$|[\\s,.])|летн|месячн|недельн|дневн|часов(?=о|ы))(\\p{L}*)");

    private static final List<String> GENITIVES =
            List.of("двух", "трех", "четырех", "пяти", "шести", "семи", "восьми", "девяти", "десяти");
    private static final Pattern GROUPED = Pattern.compile("^\\s?(?:d'|de |di )(?=\\p{L})");
    private static final Pattern ADJECTIVE = Pattern.compile(
            "\\s(?!(?:per|pro|par|por|each|every|cada|chaque|ogni|the|alle|al|am|im|in|das|der|die)\\s)(\\p{L}{3,}(?:-\\p{L}+)?)\\s");
    private static final Pattern PLURAL_UNIT =
            Pattern.compile("(?:s|en|e|i|часов|часа|днеи|дня|недель|месяцев|лет|года)$");
    private static final int LONG_UNIT = 4;
    /** "28 year-8 pupils". */
    private static final Pattern YEAR_NAME = Pattern.compile("^year[ -]\\d");

    private static final Pattern BOTH =
            Pattern.compile("(?<!\\p{L})(?:tous(?: les)?|toutes(?: les)?|tutt[ie] e|alle|обои)\\s$");
    /** With the sign before it. */
    private static final int LONGEST_BOTH = " toutes les ".length();

    private static final Pattern TIME_JOINT = Pattern.compile("\\s?(?:(?:and|und|et|y|e|en|и)\\s)?");
    private static final Pattern DECADE =
            Pattern.compile("decades?|jahrzehnte?n?|decennie|decada|decennio|десятилети.");
    private static final String DECADE_BEGINS = "djд";
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final int THOUSAND = 1000;

    private final String line;
    private final String folded;
    private final TextLanguage language;
    private final Quantities quantities;
    private final List<Number> found = new ArrayList<>();

    private Numbers(String line, String folded, TextLanguage language) {
        this.line = line;
        this.folded = folded;
        this.language = language;
        this.quantities = new Quantities(language);
    }

    /** In the order in which they stand. */
    static List<Number> in(String line, String folded, TextLanguage language) {
        Numbers numbers = new Numbers(line, folded, language);
        MonthDates.in(folded)
                .forEach(date -> numbers.add(
                        date.start(), date.end(), BigDecimal.valueOf(date.yearMonth()), MonthDates.UNIT, false));
        Shares.in(folded, language)
                .forEach(share -> numbers.add(share.start(), share.end(), share.value(), share.unit(), true));
        Clock.in(folded)
                .forEach(time ->
                        numbers.add(time.start(), time.end(), BigDecimal.valueOf(time.minutes()), Clock.UNIT, false));
        numbers.joined();
        if (DIGIT.matcher(line).find()) {
            numbers.digits();
        }
        numbers.roman();
        numbers.han();
        numbers.words();
        numbers.found.sort(Comparator.comparingInt(Number::start));
        return numbers.joinedTimes();
    }

    /** "1 h 10 min", 1時間30分: one time in two units. */
    private List<Number> joinedTimes() {
        List<Number> times = new ArrayList<>();
        for (Number number : found) {
            Number last = times.isEmpty() ? null : times.get(times.size() - 1);
            if (last != null && isSmallerTime(number, last)) {
                BigDecimal whole = Units.standard().convert(last.value(), last.unit(), number.unit());
                BigDecimal value = whole.add(number.value()).stripTrailingZeros();
                times.set(
                        times.size() - 1, new Number(last.start(), number.end(), value, number.unit(), number.word()));
            } else {
                times.add(number);
            }
        }
        return times;
    }

    private boolean isSmallerTime(Number number, Number last) {
        boolean perDay = last.unit().equals("days") && last.value().compareTo(BigDecimal.ONE) == 0;
        return !perDay
                && TIME_JOINT
                        .matcher(folded.substring(last.end(), number.start()))
                        .matches()
                && Units.standard().sameFamily(number.unit(), "s")
                && Units.standard().sameFamily(last.unit(), "s")
                && Units.standard()
                                .convert(BigDecimal.ONE, last.unit(), number.unit())
                                .compareTo(number.value())
                        > 0;
    }

    private void add(int start, int end, BigDecimal value, String unit, boolean word) {
        if (found.stream().noneMatch(other -> start < other.end() && end > other.start())) {
            found.add(new Number(start, end, value.stripTrailingZeros(), unit, word));
        }
    }

    private void joined() {
        Matcher joined = JOINED.matcher(folded);
        while (joined.find()) {
            String said = joined.group(1).replace("-", "");
            int genitive = GENITIVES.indexOf(said);
            Optional<Integer> number = Character.isDigit(said.charAt(0))
                    ? Optional.of(Integer.valueOf(said.substring(0, Math.min(6, said.length()))))
                    : genitive >= 0
                            ? Optional.of(genitive + 2)
                            : NumberWords.standard().of(said, language);
            String unit =
                    switch (joined.group(2)) {
                        case "jahrig", "летн" -> "years";
                        case "monatig", "месячн" -> "months";
                        case "wochig", "недельн" -> "weeks";
                        case "tagig", "дневн" -> "days";
                        case "stundig", "часов" -> "hours";
                        case "minutig" -> "minutes";
                        case "fach" -> "x";
                        case "mal" -> "x";
                        default -> "";
                    };
            number.ifPresent(value -> add(joined.start(), joined.end(), BigDecimal.valueOf(value), unit, false));
        }
    }

    private void digits() {
        Matcher matcher = DIGITS.matcher(line);
        while (matcher.find()) {
            Matcher rest = REST.matcher(line);
            if (rest.find(matcher.end()) && rest.start() == matcher.end() && matcher.group(4) != null) {
                BigDecimal sum = Quantities.scaled(quantities.decimal(matcher.group(2)), matcher.group(4))
                        .add(Quantities.scaled(quantities.decimal(rest.group(1)), rest.group(2)));
                withUnit(matcher.start(), rest.end(), sum, "", false);
                continue;
            }
            String sign = matcher.group(1) == null ? "" : matcher.group(1).strip();
            String known = Quantities.currency(Folding.fold(sign));
            boolean metres = sign.isEmpty()
                    && "m".equals(matcher.group(3))
                    && Character.isWhitespace(line.charAt(matcher.start(3) - 1))
                    && Quantities.currency(firstWord(gap(matcher.end()))) == null
                    && Quantities.currency(folded.substring(gap(matcher.end())).replaceAll("(?s)(?<=.).*", "")) == null;
            BigDecimal value = Quantities.scaled(
                    quantities.decimal(matcher.group(2).strip()),
                    metres ? null : matcher.group(3) == null ? matcher.group(4) : matcher.group(3));
            Matcher ordinal = ORDINAL.matcher(folded.substring(matcher.end()));
            boolean year = YEAR.matcher(matcher.group(2)).matches();
            if (sign.isEmpty() && !year && ordinal.find()) {
                add(matcher.start(), matcher.end() + ordinal.end(), value, "#", false);
            } else {
                int end = metres ? matcher.end(2) : matcher.end();
                withUnit(matcher.start(), end, value, known == null ? sign : known, false);
            }
        }
    }

    /** "Диплом II степени", "III. Preis": a rank in Roman numerals, in front of what is ranked. */
    private void roman() {
        Matcher roman = ROMAN.matcher(line);
        while (roman.find()) {
            BigDecimal value = BigDecimal.valueOf(1 + RANKS.indexOf(roman.group(1)));
            add(roman.start(), roman.end(1), value, "#", false);
        }
    }

    private void han() {
        Matcher han = HAN.matcher(line);
        while (han.find()) {
            if (NumberWords.han(han.group()) > 1) {
                withUnit(han.start(), han.end(), BigDecimal.valueOf(NumberWords.han(han.group())), "", true);
            }
        }
    }

    private void words() {
        Matcher word = WORD.matcher(folded);
        while (word.find()) {
            String said = word.group().replace("ß", "ss");
            Optional<Integer> number =
                    NumberWords.standard().of(said, language).filter(value -> !isBoth(word.start(), word.end()));
            int end = word.end();
            if (number.isEmpty() && said.contains("-")) {
                String first = word.group().substring(0, word.group().indexOf('-'));
                number = NumberWords.standard().of(first, language);
                end = word.start() + first.length();
            }
            Matcher halved = HALVED.matcher(folded.substring(end));
            if (number.filter(one -> one == 1).isPresent() && halved.find()) {
                withUnit(word.start(), end + halved.end(), new BigDecimal("0.5"), "", true);
            } else if (number.isPresent()) {
                int[] all = composed(number.get(), end);
                withUnit(word.start(), all[1], BigDecimal.valueOf(all[0]), "", true);
            } else if (said.endsWith("einhalb")) {
                int from = word.start();
                int to = end;
                NumberWords.standard()
                        .of(said.substring(0, said.length() - "einhalb".length()), language)
                        .or(() -> said.equals("eineinhalb") ? Optional.of(1) : Optional.empty())
                        .ifPresent(whole -> withUnit(from, to, new BigDecimal(whole + ".5"), "", true));
            } else if (said.equals("million") || said.equals("billion")) {
                withUnit(word.start(), end, BigDecimal.ONE.scaleByPowerOfTen(said.startsWith("m") ? 6 : 9), "", true);
            } else if (DECADE_BEGINS.indexOf(said.charAt(0)) >= 0
                    && DECADE.matcher(said).matches()) {
                add(word.start(), end, BigDecimal.TEN, "years", true);
            }
        }
    }

    /** "Tous deux", "the two of them" count nobody anew. */
    private boolean isBoth(int at, int end) {
        return BOTH.matcher(folded.substring(Math.max(0, at - LONGEST_BOTH), at))
                        .find()
                && Units.standard().at(folded, gap(end), line, language).isEmpty();
    }

    /** "Treinta y cinco", "tres mil doscientos": words that add up; the value, and where they end. */
    private int[] composed(int value, int end) {
        int sum = value;
        int to = end;
        Matcher next = NEXT.matcher(folded);
        while (next.find(to) && next.start() == to) {
            int more = NumberWords.standard().of(next.group(1), language).orElse(0);
            int place = (int) Math.pow(10, String.valueOf(more).length());
            boolean dozens = language == TextLanguage.EN && sum < 100 && sum % 10 != 0;
            if ((more == 100 && (sum < 10 || dozens) || more == THOUSAND && sum < THOUSAND) && sum > 1) {
                sum *= more;
            } else if (more > 0 && sum >= 20 && sum % place == 0 && sum >= place || isVigesimal(sum, more)) {
                sum += more;
            } else {
                break;
            }
            to = next.end();
        }
        return new int[] {sum, to};
    }

    /** "Soixante et onze", "quatre-vingt-dix-sept". */
    private boolean isVigesimal(int sum, int more) {
        return language == TextLanguage.FR && (sum == 60 || sum == 80) && more >= 10 && more < 20;
    }

    /** "Once millones cuatrocientos mil": what is added behind a million. */
    private int[] rest(int from) {
        Matcher next = WORD.matcher(folded);
        boolean said =
                from < folded.length() && folded.charAt(from) == ' ' && next.find(from + 1) && next.start() == from + 1;
        Optional<Integer> number = said ? NumberWords.standard().of(next.group(), language) : Optional.empty();
        return number.filter(value -> value >= 100)
                .map(value -> composed(value, next.end()))
                .orElse(null);
    }

    /** Reads on behind a number: a half, million, percent, a currency, a unit of measure. */
    private void withUnit(int start, int end, BigDecimal number, String currency, boolean word) {
        BigDecimal value = number;
        String unit = currency;
        int to = end;
        Matcher half = HALF.matcher(folded.substring(to));
        if (half.find()) {
            value = value.add(new BigDecimal("0.5"));
            to += half.end();
        }
        Matcher excess = EXCESS.matcher(folded.substring(to));
        if (excess.find()) {
            to += excess.end();
        }
        boolean more = true;
        while (more) {
            more = false;
            int at = gap(to);
            Matcher next = WORD.matcher(folded);
            boolean letters = next.find(at) && next.start() == at;
            String one = !letters
                    ? ""
                    : Cues.isIdeograph(next.group().charAt(0)) ? next.group().substring(0, 1) : next.group();
            int power = one.isEmpty() || one.length() == 1 && one.charAt(0) < 128 ? 0 : Quantities.power(one);
            Matcher grouped = GROUPED.matcher(folded.substring(to));
            String sign =
                    at < folded.length() && unit.isEmpty() ? Quantities.currency(folded.substring(at, at + 1)) : null;
            if (power > 0) {
                value = value.scaleByPowerOfTen(power);
                to = at + one.length();
                int[] rest = word ? rest(to) : null;
                if (rest != null) {
                    value = value.add(BigDecimal.valueOf(rest[0]));
                    to = rest[1];
                }
                more = true;
            } else if (sign != null || letters && Quantities.currency(one) != null) {
                unit = unit.isEmpty() ? sign != null ? sign : Quantities.currency(one) : unit;
                to = at + (sign != null ? 1 : one.length());
            } else if (value.intValue() >= THOUSAND && grouped.find() && unit.isEmpty()) {
                to += grouped.end();
                more = Quantities.currency(firstWord(to)) != null;
                to -= more ? 0 : grouped.end();
            } else if (unit.isEmpty()) {
                boolean calendar = new Number(start, end, value, "", word).isCalendarYear();
                boolean ending = calendar && to < folded.length() && folded.charAt(to) == '-';
                int behind = word && grouped.find() ? to + grouped.end() : at;
                Optional<Units.Span> measure =
                        ending ? Optional.empty() : Units.standard().at(folded, behind, line, language);
                boolean month = folded.startsWith("月", at);
                boolean named = folded.startsWith("year", at)
                        && YEAR_NAME.matcher(folded.substring(at)).find();
                if (measure.isPresent()
                        && !named
                        && !(calendar && measure.get().unit().equals("years"))) {
                    unit = measure.get().unit();
                    value = value.multiply(measure.get().times());
                    to = measure.get().end();
                } else if (month) {
                    unit = "月";
                    to = at + 1;
                } else {
                    unit = calendar ? "" : behindAdjective(to);
                }
            }
        }
        Matcher measured = HALF.matcher(folded.substring(Math.min(to, folded.length())));
        boolean halves = folded.startsWith("半", to);
        if (Units.standard().isTime(unit) && !value.toString().contains(".") && (halves || measured.find())) {
            value = value.add(new BigDecimal("0.5"));
            to += halves ? 1 : measured.end();
        }
        Matcher old = OLD.matcher(folded.substring(Math.min(to, folded.length())));
        if (unit.equals("years") && old.find()) {
            unit = "age";
        }
        add(start, Math.min(to, line.length()), value, unit, word);
    }

    private static final Pattern OLD = Pattern.compile("^[- ]?olds?(?!\\p{L})");

    /** "2,200 accident-free hours", "пять рабочих дней": a time behind one word that describes it. */
    private String behindAdjective(int at) {
        Matcher adjective = ADJECTIVE.matcher(folded);
        boolean one = adjective.find(Math.min(at, folded.length()))
                && adjective.start() == at
                && !Words.standard().isStop(adjective.group(1))
                && NumberWords.standard().of(adjective.group(1), language).isEmpty();
        return !one
                ? ""
                : Units.standard()
                        .at(folded, adjective.end(), line, language)
                        .filter(span -> span.end() - adjective.end() >= LONG_UNIT)
                        .filter(span -> Units.standard().isTime(span.unit())
                                || Units.standard().isKnown(span.unit()))
                        .filter(span -> PLURAL_UNIT
                                .matcher(folded.substring(adjective.end(), span.end()))
                                .find())
                        .map(Units.Span::unit)
                        .orElse("");
    }

    private String firstWord(int at) {
        Matcher next = WORD.matcher(folded);
        return next.find(at) && next.start() == at ? next.group() : "";
    }

    /** Behind blanks, a plus, a hyphen. */
    private int gap(int from) {
        int at = from;
        while (at < folded.length()
                && at < from + 3
                && (folded.charAt(at) == ' ' || folded.charAt(at) == '+' || folded.charAt(at) == '-')) {
            at++;
        }
        return at;
    }
}
