package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Bounds.Bound;
import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.guard.Numbers.Number;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a sentence with what stands around each: its bound, its direction, its period, what it counts. */
final class Figures {
    private static final Pattern JOINT =
            Pattern.compile("[,;:、。()]\\s?|\\s(?:and|while|und|et|y|e|и|και|но|but|aber|mais|pero|ma)\\s|\\s[–—-]\\s");
    private static final Pattern TO = Pattern.compile(
            "(?<![" + Script.SPACED
                    + "])(?:to|auf|a|al|alla|au|aux|ao|para|naar|до|σε)(?: (?:just|only|nur|etwa|rund|about|around|over|un|el))?\\s?[$€£¥]?$|[到至に]$");
    private static final Pattern BY = Pattern.compile(
            "(?<![" + Script.SPACED
                    + "])(?:by|um|на|met)(?: (?:about|around|over|more than|nearly|almost|uber|rund|etwa|fast|около|почти))?\\s?[$€£¥]?$");
    /** "Cresciuta dell'8 %", "une hausse de 8 %": by how much, where something rises or falls. */
    private static final Pattern OF = Pattern.compile("([" + Script.SPACED + "]+) (?:dell'|del|d'|de|en un|em)\\s?$");

    private static final Pattern BETTER = Pattern.compile("^(?:amelior|mejor|miglior|melhor|peggior|empeor|degrad)");
    private static final Pattern ELIDED = Pattern.compile(
            "^\\s(?:(?:with|at|as|in|on|of|for|auf|sur|sobre|su|sulla|op|after|afterwards|before|now|previously|then|later|bei|als|danach|zuvor|vorher|chez|a la|au|aux|en|con|como|presso|come|na|no|bij|в|на)(?!\\p{L}))");
    private static final Pattern UPWARDS = Pattern.compile(
            "(?:(?<![\\p{L}-]|(?:freeing|freed|frees|free|took|taking|takes) )up(?: by)?(?: (?:about|around|over|more than|nearly|almost))?|\\+)\\s?$");
    private static final Pattern DOWNWARDS = Pattern.compile("(?:^|[\\s(])[-−]$");
    private static final Pattern END = Pattern.compile("^\\s?(?:$|[),;.](?!\\d))");
    private static final Pattern BEGIN = Pattern.compile("(?:[,(;:]|contre|against|versus|vs\\.?|statt|gegen)\\s?$");
    private static final Pattern AMOUNT = Pattern.compile("\\p{Lu}\\p{L}+ über $");
    private static final Pattern APART = Pattern.compile(
            "(?:[,(;:]|(?<!\\p{L})(?:and|und|et|y|e|en|и|last|first|past|letzten|dernieres?|ultimos|ultimi|laatste|последние))\\s?$");
    private static final Pattern APPROXIMATE = Pattern.compile(
            "(?:[iz]aine|[tz]ena|d[eé]cena|quincena|centenar|ntina|dicina|inaio|десят(?:ок|ка))s?$|decades?$");
    private static final Pattern COMPARED =
            Pattern.compile("instead|versus|vs|against|compared|contre|statt|gegen|contra|contro|frente|tegen|против");
    private static final Pattern PART_OF = Pattern.compile(
            "\\s(?:of|of the|der|de|de las?|de los|des|di|dei|delle|van de)\\s|(?:\\s\\p{L}+){0,2}\\s(?:out of|von|von den|de cada|in every|out of every|sur|su|из|из каждых)\\s");
    private static final Pattern OF_WHICH = Pattern.compile(
            ".{0,25}(?:of (?:which|them|these|whom)|davon|dont|de (?:los|las) (?:que|cuales)|di cui|dos quais|waarvan|из (?:них|котор\\p{L}+)|うち|其中).{0,12}");
    private static final Pattern STACKED = Pattern.compile("\\s(?:\\p{L}{2}\\s)?");
    private static final Pattern ADJECTIVE = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}-]{5,}");
    private static final Pattern NOUN = Pattern.compile("\\s(\\p{L}{3,})");
    private static final Pattern MARK = Pattern.compile("[,;:、。()]");
    private static final Pattern LAPSE = Pattern.compile("(?<!\\p{L})(?:over|uber)(?: the| a| den| die)?$");
    /** まで, as folding leaves it. */
    private static final String UNTIL = Folding.foldInPlace("まで");

    private static final int COUNTED = 4;
    private static final int AROUND = 6;

    private final String line;
    private final String folded;
    private final List<Token> tokens;
    private final TextLanguage language;
    private final List<Integer> joints = new ArrayList<>();
    private List<Periods.Period> periods = List.of();

    private Figures(String line, List<Token> tokens, TextLanguage language) {
        this.line = line;
        this.folded = Folding.foldInPlace(line);
        this.tokens = tokens;
        this.language = language;
    }

    static List<Figure> in(String line, List<Token> tokens, TextLanguage language) {
        return new Figures(line, tokens, language).all();
    }

    private List<Figure> all() {
        List<Number> numbers = Numbers.in(line, folded, language);
        if (numbers.isEmpty()) {
            return List.of();
        }
        periods = Periods.in(folded);
        List<Number> read = numbers.stream()
                .filter(number -> !isArticle(number) && !isPeriodWord(number))
                .toList();
        Matcher joint = JOINT.matcher(folded);
        while (joint.find()) {
            int at = joint.start();
            if (read.stream().noneMatch(number -> at >= number.start() && at < number.end())) {
                joints.add(at);
            }
        }
        Changes changes = new Changes(folded, read);
        List<Figure> all = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            all.add(inContext(figure(changes, i, all), all));
        }
        for (int i = 1; i < all.size(); i++) {
            int before = changes.partner(i);
            if (before >= 0) {
                Figure one = all.get(before);
                all.set(before, one.beside(all.get(i)));
                all.set(i, all.get(i).beside(one));
            }
        }
        for (int i = 1; i < all.size(); i++) {
            if (isStacked(all.get(i - 1), all.get(i))) {
                all.set(i - 1, all.get(i - 1).beside(all.get(i)));
            }
        }
        for (int i = 1; i < all.size(); i++) {
            Figure part = all.get(i - 1);
            String between = folded.substring(
                    Math.min(part.end(), all.get(i).start()), all.get(i).start());
            if (isPartOf(between) && part.unit().equals(all.get(i).unit())) {
                all.set(i - 1, part.beside(all.get(i)));
            } else if (OF_WHICH.matcher(between).matches()) {
                all.set(i, all.get(i).beside(part));
                all.set(i - 1, part.beside(all.get(i)));
            }
        }
        return all;
    }

    /** "Two 22-storey towers": what the second measures is what the first counts. */
    private boolean isStacked(Figure count, Figure measure) {
        String between = folded.substring(Math.min(count.end(), measure.start()), measure.start());
        boolean adjective = !measure.unit().isEmpty() || folded.startsWith("-", measure.end());
        return count.unit().isEmpty() && adjective && STACKED.matcher(between).matches() && !measure.isMoney();
    }

    /** Whether text between two numbers makes the first a part of the second. */
    static boolean isPartOf(String between) {
        return PART_OF.matcher(between).matches();
    }

    /** "One of", "eine Abteilung": not a number, but in a rank. */
    private boolean isArticle(Number number) {
        boolean one = number.word() && number.unit().isEmpty() && number.value().intValue() == 1;
        return one && number.value().scale() <= 0;
    }

    /** "98.1 % in January, 99.4 % by September": of the same thing. */
    private static Figure inContext(Figure figure, List<Figure> earlier) {
        Figure last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        for (int i = earlier.size() - 1; i >= 0 && last.isDate() | last.isMonthDate(); i--) {
            last = earlier.get(i);
        }
        boolean same = last != null && !figure.unit().isEmpty() && figure.unit().equals(last.unit());
        return same && figure.around().isEmpty() ? figure.after(last) : figure;
    }

    /** 1日 of 1日60件. */
    private boolean isPeriodWord(Number number) {
        return number.value().compareTo(java.math.BigDecimal.ONE) == 0
                && periods.stream().anyMatch(period -> number.start() < period.end() && number.end() > period.start());
    }

    private Figure figure(Changes changes, int i, List<Figure> earlier) {
        Number number = withElidedUnit(changes.numbers(), i);
        int before = i == 0 ? 0 : changes.numbers().get(i - 1).end();
        int next = i + 1 == changes.numbers().size()
                ? folded.length()
                : changes.numbers().get(i + 1).start();
        int from = Math.max(
                before, joints.stream().filter(at -> at < number.start()).reduce(0, Math::max));
        if (ahead(number).matches(".*[(:]\\s?$") && from >= number.start() - 2) {
            from = Math.max(
                    before,
                    joints.stream().filter(at -> at < number.start() - 2).reduce(0, Math::max));
        }
        int to = Math.min(next, joints.stream().filter(at -> at >= number.end()).reduce(folded.length(), Math::min));
        String ahead = ahead(number);
        int marked = mark(number.end(), next);
        String rest = folded.substring(Math.min(number.end(), folded.length()), Math.max(number.end(), marked));
        String relation = changes.relation(i);
        int direction = number.isCalendarYear() ? 0 : direction(number);
        Bound bound = Bounds.standard().before(ahead);
        Figure last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        boolean moves = direction != 0 && directionOf(number, false) != 0
                || last != null && last.direction() != 0 && isOf(number, last);
        if (bound == Bound.UPTO && (changes.isEnd(i) || moves && Bounds.isLimit(ahead))) {
            bound = Bound.NONE;
            direction = direction == 0 && last != null ? last.direction() : direction;
            relation = relation.isEmpty() ? Changes.TO : relation;
        }
        boolean plus = folded.startsWith("+", number.end())
                || folded.substring(number.start(), Math.min(number.end(), folded.length()))
                        .contains("+");
        boolean date = number.isCalendarYear() || number.unit().equals(MonthDates.UNIT);
        if (date || bound == Bound.OVER && (isLapse(number, ahead) || isAmount(number))) {
            bound = Bound.NONE;
        }
        boolean reached = bound == Bound.NONE && direction != 0 && rest.startsWith(UNTIL);
        if (reached) {
            relation = relation.isEmpty() ? Changes.TO : relation;
            rest = "";
        }
        if (bound == Bound.NONE
                && APPROXIMATE
                        .matcher(folded.substring(number.start(), Math.min(number.end(), folded.length())))
                        .find()) {
            bound = Bound.ABOUT;
        }
        if (bound == Bound.NONE && !date) {
            bound = plus ? Bound.OVER : behind(number, rest, marked == next && next < folded.length());
        }
        if (relation.isEmpty()
                && direction == 0
                && last != null
                && last.direction() != 0
                && TO.matcher(ahead).find()
                && !number.unit().isEmpty()) {
            direction = last.direction();
        }
        if (relation.isEmpty() && direction != 0 && TO.matcher(ahead).find()) {
            relation = Changes.TO;
        } else if (relation.isEmpty()
                && (BY.matcher(ahead).find() && !number.unit().isEmpty() || isChange(ahead))) {
            relation = "by";
        }
        if (direction == 0 && (relation.equals(Changes.FROM) || relation.equals(Changes.TO))) {
            direction = ofValues(changes, i);
        }
        boolean measured = !number.unit().isEmpty() && !number.unit().equals("#");
        return new Figure(
                line.substring(number.start(), Math.min(number.end(), line.length()))
                        .strip(),
                number.start(),
                number.end(),
                number.value(),
                number.unit(),
                bound,
                measured || !relation.isEmpty() ? direction : 0,
                relation,
                keys(number.end(), Math.min(to, folded.length()), COUNTED, false),
                keys(from, number.start(), AROUND, true),
                periods(number, from, marked));
    }

    /** Eleven points "up to 74 %". */
    private static boolean isOf(Number number, Figure last) {
        return last.unit().equals(number.unit())
                || number.unit().equals("%") && last.unit().equals("points");
    }

    private static boolean isChange(String ahead) {
        Matcher of = OF.matcher(ahead);
        return of.find()
                && (Cues.standard().has(Cue.UP, of.group(1))
                        || Cues.standard().has(Cue.DOWN, of.group(1))
                        || BETTER.matcher(of.group(1)).find());
    }

    /** What stands behind "and" before another number holds that one: "four people and at most 180 m²". */
    private Bound behind(Number number, String rest, boolean more) {
        int joint = joints.stream()
                .filter(at -> at >= number.end() && at < number.end() + rest.length())
                .reduce(rest.length() + number.end(), Math::min);
        if (more && Bounds.standard().before(folded.substring(0, number.end() + rest.length())) != Bound.NONE) {
            return Bounds.standard().right(rest);
        }
        String near = more ? rest.substring(0, joint - number.end()) : rest;
        Bound bound = Bounds.standard().behind(near);
        return bound == Bound.NONE ? Bounds.standard().right(rest) : bound;
    }

    private String ahead(Number number) {
        return folded.substring(0, number.start());
    }

    /** Where the next number or mark stands. */
    private int mark(int from, int next) {
        Matcher mark = MARK.matcher(folded);
        return mark.find(Math.min(from, folded.length())) ? Math.min(next, mark.start()) : next;
    }

    /** "Over nine months" is how long it took, not more. */
    private static boolean isLapse(Number number, String ahead) {
        return Units.standard().isTime(number.unit())
                && !number.unit().equals("years")
                && LAPSE.matcher(ahead.stripTrailing()).find();
    }

    /** "Ein Auftrag über 310.000 €" is worth no more. */
    private boolean isAmount(Number number) {
        return language == TextLanguage.DE
                && number.unit().matches("[$€£]|CHF")
                && AMOUNT.matcher(line.substring(0, number.start())).find();
    }

    private Set<String> periods(Number number, int from, int to) {
        Set<String> names = new LinkedHashSet<>();
        for (Periods.Period period : periods) {
            boolean other = isOfOther(period) && period.start() > number.end() + 1 | period.end() < number.start();
            if (period.start() >= from && period.start() <= to && !other) {
                names.add(period.name());
            }
        }
        return names;
    }

    /** "Nightly upkeep of 26 vehicles": an adjective of what stands behind it. */
    private boolean isOfOther(Periods.Period period) {
        boolean word = period.end() <= folded.length()
                && ADJECTIVE
                        .matcher(folded.substring(period.start(), period.end()))
                        .matches();
        Matcher next = NOUN.matcher(folded);
        return word
                && next.find(Math.min(period.end(), folded.length()))
                && next.start() == period.end()
                && !Words.standard().isStop(next.group(1))
                && tokens.stream()
                        .noneMatch(token -> token.start() == next.start(1)
                                && Character.isDigit(token.text().charAt(0)));
    }

    /** "Four years with one, over two with another"; "92 seconds before, 71 after". */
    private Number withElidedUnit(List<Number> numbers, int i) {
        Number number = numbers.get(i);
        boolean bare = i > 0
                && number.unit().isEmpty()
                && !number.isCalendarYear()
                && (ELIDED.matcher(folded.substring(number.end())).find() && isApart(ahead(number))
                        || OF_WHICH.matcher(folded.substring(numbers.get(i - 1).end(), number.start()))
                                .matches()
                        || END.matcher(folded.substring(number.end())).find()
                                && BEGIN.matcher(folded.substring(0, number.start()))
                                        .find());
        for (int j = i - 1; bare && j >= 0; j--) {
            Number earlier = numbers.get(j);
            if (Units.standard().isKnown(earlier.unit()) || earlier.unit().matches("[$€£¥₹₽]")) {
                return new Number(number.start(), number.end(), number.value(), earlier.unit(), number.word());
            }
        }
        return number;
    }

    private static boolean isApart(String ahead) {
        return APART.matcher(ahead).find() || Bounds.standard().before(ahead) != Bound.NONE;
    }

    /** What rises or falls between two values of a pair. */
    private static int ofValues(Changes changes, int i) {
        int other = changes.relation(i).equals(Changes.FROM) ? Changes.TO.length() : 0;
        for (int j : new int[] {i - 1, i + 1, i - 2, i + 2}) {
            if (j < 0 || j >= changes.numbers().size()) {
                continue;
            }
            boolean opposite = changes.relation(i).equals(Changes.FROM)
                    ? changes.relation(j).equals(Changes.TO)
                    : changes.relation(j).equals(Changes.FROM);
            if (opposite && (changes.partner(i) == j || changes.partner(j) == i)) {
                int risen = compare(changes.numbers().get(j), changes.numbers().get(i));
                return other > 0 ? risen : -risen;
            }
        }
        return 0;
    }

    private static int compare(Number one, Number other) {
        boolean known = Units.standard().isKnown(one.unit()) && Units.standard().isKnown(other.unit());
        return one.value()
                .compareTo(known ? Units.standard().convert(other.value(), other.unit(), one.unit()) : other.value());
    }

    /** What rises or falls in the clause of the number. */
    private int direction(Number number) {
        return directionOf(number, true);
    }

    private int directionOf(Number number, boolean labelled) {
        int from = joints.stream()
                .filter(at -> at < number.start() && !(labelled && isLabel(at)))
                .reduce(0, Math::max);
        int to = joints.stream().filter(at -> at >= number.end()).reduce(folded.length(), Math::min);
        Map<Cue, Integer> cues = Cues.standard().in(folded.substring(from, Math.max(to, from)));
        boolean up = cues.containsKey(Cue.UP);
        boolean down = cues.containsKey(Cue.DOWN);
        if (!up && !down) {
            return UPWARDS.matcher(ahead(number)).find()
                    ? 1
                    : DOWNWARDS.matcher(ahead(number)).find() ? -1 : 0;
        }
        return up == down ? 0 : up ? 1 : -1;
    }

    /** "Down: 18%": a colon or bracket parts no direction from its number. */
    private boolean isLabel(int at) {
        return ":(".indexOf(folded.charAt(at)) >= 0;
    }

    /** The keys of the words between two offsets that name things: no verbs, no directions. */
    private Set<String> keys(int from, int to, int most, boolean last) {
        List<Token> between = tokens.stream()
                .filter(token -> token.start() >= from && token.end() <= to)
                .filter(token -> !Cues.standard().has(Cue.UP, token.folded())
                        && !Cues.standard().has(Cue.DOWN, token.folded())
                        && !Clauses.isVerb(token.folded())
                        && !COMPARED.matcher(token.folded()).matches()
                        && !isPeriod(token))
                .toList();
        Set<String> keys = Keys.of(between, language);
        boolean few = keys.size() <= most;
        List<String> list = new ArrayList<>(keys);
        return few
                ? keys
                : new LinkedHashSet<>(last ? list.subList(list.size() - most, list.size()) : list.subList(0, most));
    }

    private boolean isPeriod(Token token) {
        return periods.stream().anyMatch(period -> token.start() >= period.start() && token.end() <= period.end());
    }
}
