package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Numbers.Number;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which numbers are the two ends of a change or a range: "from 900 to 350 ms", 2.5%から0.8%, "9 minutes, down from 23". */
final class Changes {
    static final String FROM = "from";
    static final String TO = "to";
    static final String RANGE = "range";

    private static final Pattern FROM_AHEAD = Pattern.compile(
            "(?:(?<![" + Script.SPACED
                    + "])(?:from|von|vom|zuvor|vorher|previously|was|were|war|waren|было|были|раньше|antes|avant|prima|de|del|des|du|da|dal|dalla|dalle|dell'|desde|van|с|со|от|απο)|[从由自])\\s?(?:(?:about|around|over|etwa|rund|environ|unos|circa|около|約|约) )?[$€£¥]?$");
    private static final Pattern BETWEEN_AHEAD =
            Pattern.compile("(?<![" + Script.SPACED + "])(?:between|zwischen|entre|tra|fra|tussen|между)\\s[$€£¥]?$");
    private static final String YEAR =
            "(?:\\s?\\(\\d{4}\\)|,? (?:in|im jahr|im jahre|en|nel|em|в)? ?\\d{4}(?: году)?)?";
    private static final Pattern ARROW = Pattern.compile("^" + YEAR + "\\s?(?:-+>|=>|→|➔|⇒|>)\\s?[$€£¥]?$");
    private static final Pattern CONNECTED = Pattern.compile("^" + YEAR
            + "['’]? ?(?:\\p{L}+ ){0,2}?(?:to|auf|bis|a|al|alla|all'|allo|ai|au|aux|ao|para|naar|tot|до|на|στ?[οε]|hasta|jusqu'a|fino a|ate)(?: (?:about|around|just|only|over|nearly|the|el|un|le|den|nur|etwa|rund|environ|unos|solo|circa))?\\s?[$€£¥]?$"
            + "|^.{0,6}から.{0,4}$|^.{0,4}[到至]$");
    private static final Pattern REVERSED = Pattern.compile(
            "^" + YEAR
                    + ",? ?\\(?(?:\\p{L}+ )?(?:instead of|rather than|(?:down|up) from|previously|before it was|was|au lieu de|statt|en lugar de|en vez de|invece di|em vez de|in plaats van|вместо)\\s?[$€£¥]?$|^[^;.]{0,40}[,(] ?(?:up|down) from\\s?[$€£¥]?$");
    /** Which of the two was before nobody can tell. */
    private static final Pattern OPPOSED = Pattern.compile(
            "^" + YEAR
                    + ",? ?\\(?(?:\\p{L}+ )?(?:vs\\.?|versus|compared (?:with|to)|against|contre|gegenuber|frente a|contro|против|对比)\\s?[$€£¥]?$");

    private static final Pattern TO_AHEAD =
            Pattern.compile("(?<![" + Script.SPACED + "])(?:to|auf|a|al|naar|до|hasta|fino a|ate)\\s?[$€£¥]?$");
    private static final Pattern BACK =
            Pattern.compile("^" + YEAR + ",? ?\\(?(?:\\p{L}+ ){0,3}?(?:from|von|de|desde|da|van|с|со)\\s?[$€£¥]?$");
    private static final int LONG = 14;
    private static final Pattern THEN = Pattern.compile(
            "(?<!\\p{L})(?:then|now|later|today|afterwards|after|dann|jetzt|heute|danach|nachher|puis|maintenant|ensuite|luego|ahora|despues|poi|ora|dopo|depois|agora|daarna|nu|стало|теперь|затем|потом|сеичас|после)(?!\\p{L})|現在|现在|后");
    private static final Pattern BEFORE = Pattern.compile(
            "(?<!\\p{L})(?:before|previously|earlier|zuvor|vorher|davor|avant|auparavant|antes|prima|anteriormente|daarvoor|eerder|ранее|раньше|до этого|было)(?!\\p{L})|開始時|当初|以前|原");
    /** "Nine a month before, four after". */
    private static final Pattern BEFORE_COMMA = Pattern.compile(
            "(?<!\\p{L})(?:before|previously|earlier|zuvor|vorher|davor|avant|auparavant|antes|prima|daarvoor|eerder|ранее|раньше)\\s?[,;]");

    private static final Pattern RANGED =
            Pattern.compile("^\\s?(?:to|bis|a|à|-|до|〜|~|から|and|und|y|et|e|en|и)\\s?[$€£¥]?$");
    private static final Pattern RANGED_ALONE =
            Pattern.compile("^-?\\s?(?:to|bis|a|-|до|tot|〜|~|or|oder|ou|o|u|или|か|或)\\s?[$€£¥]?$");

    private final String folded;
    private final List<Number> numbers;
    private final String[] relations;
    private final boolean[] limits;
    private final int[] partners;

    Changes(String folded, List<Number> numbers) {
        this.folded = folded;
        this.numbers = new ArrayList<>(numbers);
        this.relations = new String[numbers.size()];
        this.limits = new boolean[numbers.size()];
        this.partners = new int[numbers.size()];
        int before = -1;
        for (int i = 0; i < numbers.size(); i++) {
            if (isDate(numbers.get(i))) {
                continue;
            }
            if (before >= 0 && relations[before] == null) {
                pair(before, i);
            }
            before = i;
        }
    }

    /** "Grade 1 up from 68 to 83": the second and the third are the pair. */
    private boolean opensPair(int other) {
        if (other + 1 >= numbers.size()) {
            return false;
        }
        Number from = numbers.get(other);
        Number to = numbers.get(other + 1);
        return FROM_AHEAD.matcher(folded.substring(0, from.start())).find()
                && CONNECTED.matcher(folded.substring(from.end(), to.start())).find();
    }

    private void pair(int one, int other) {
        Number from = numbers.get(one);
        Number to = numbers.get(other);
        String ahead = folded.substring(0, from.start());
        String between = folded.substring(from.end(), to.start());
        boolean units = Units.standard().sameFamily(from.unit(), to.unit())
                || from.unit().isEmpty()
                || to.unit().isEmpty();
        if (!units) {
            return;
        }
        boolean worded = between.codePoints().filter(Character::isLetter).count() > LONG;
        if (worded && !Units.standard().sameFamily(from.unit(), to.unit()) || isDate(from) || isDate(to)) {
            return;
        }
        boolean started = FROM_AHEAD.matcher(ahead).find() || between.contains("から");
        if (ARROW.matcher(between).find()
                || started && CONNECTED.matcher(between).find()) {
            set(one, FROM, other, TO);
        } else if (REVERSED.matcher(between).find() && !opensPair(other)
                || TO_AHEAD.matcher(ahead).find() && BACK.matcher(between).find()) {
            set(one, TO, other, FROM);
        } else if (OPPOSED.matcher(between).find()) {
            set(one, "", other, "");
        } else if (!worded
                && from.unit().equals(to.unit())
                && THEN.matcher(between).find()) {
            set(one, FROM, other, TO);
        } else if (!worded
                && from.unit().equals(to.unit())
                && BEFORE.matcher(between).find()) {
            boolean first = BEFORE_COMMA.matcher(between).find();
            set(one, first ? FROM : TO, other, first ? TO : FROM);
        } else if (BETWEEN_AHEAD.matcher(ahead).find()
                        && RANGED.matcher(between).find()
                || RANGED_ALONE.matcher(between).find()) {
            set(one, RANGE, other, RANGE);
        }
    }

    private static boolean isDate(Number number) {
        return number.isCalendarYear() || number.unit().equals(MonthDates.UNIT);
    }

    /** The unit and the magnitude behind the second are the first one's too. */
    private void set(int one, String first, int other, String second) {
        relations[one] = first;
        relations[other] = second;
        limits[one] = !first.equals(RANGE);
        limits[other] = true;
        partners[other] = one + 1;
        Number from = numbers.get(one);
        Number to = numbers.get(other);
        if (from.unit().isEmpty() && to.unit().equals(Clock.UNIT)) {
            BigDecimal minutes = from.value().multiply(BigDecimal.valueOf(60));
            numbers.set(one, new Number(from.start(), from.end(), minutes, to.unit(), from.word()));
        } else if (!from.unit().isEmpty() && to.unit().isEmpty()) {
            numbers.set(other, new Number(to.start(), to.end(), to.value(), from.unit(), to.word()));
        } else if (from.unit().isEmpty() && !to.unit().isEmpty()) {
            BigDecimal value = from.value();
            int power = to.value().precision() - to.value().scale() > 3 ? magnitude(to) : 0;
            boolean small = value.compareTo(BigDecimal.valueOf(1000)) < 0;
            numbers.set(
                    one,
                    new Number(
                            from.start(),
                            from.end(),
                            small ? value.scaleByPowerOfTen(power) : value,
                            to.unit(),
                            from.word()));
        }
    }

    /** Of "400 Tsd": three; of "400.000" none. */
    private int magnitude(Number number) {
        String said = folded.substring(number.start(), number.end());
        int digits = (int) said.chars().filter(Character::isDigit).count();
        int whole = number.value().precision() - number.value().scale();
        int written =
                said.split("[.,](?=\\d{1,2}(?!\\d))")[0].replaceAll("\\D", "").length();
        return digits == 0 ? 0 : Math.max(0, whole - written);
    }

    List<Number> numbers() {
        return numbers;
    }

    /** The other end before it, -1 where there is none. */
    int partner(int i) {
        return partners[i] - 1;
    }

    /** Empty where it is neither end of a change. */
    String relation(int i) {
        return relations[i] == null ? "" : relations[i];
    }

    /** Whether "up to" before it only says where the range ends. */
    boolean isEnd(int i) {
        return limits[i];
    }
}
