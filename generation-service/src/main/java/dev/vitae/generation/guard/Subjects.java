package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose number a number is: what stands in its clause, what it counts, and in which time. */
final class Subjects {
    private static final Pattern JOINT =
            Pattern.compile("[,;:、。(]|\\s(?:and|while|und|et|y|e|en|и|και)\\s|\\s[–—-]\\s");
    private static final Pattern MEANS = Pattern.compile(
            "\\s(?:by \\p{L}+ing|through|via|durch|dank|grace a|gracias a|mediante|за счет|благодаря)\\s");
    private static final Pattern GROUP = Pattern.compile(
            "^\\s?(?:\\p{L}+ )?(teams|departments|offices|companies|sites"
                    + "|countries|schools|hospitals|branches|abteilungen|firmen|services|equipes|equipos|departamentos|отдел\\p{L}*)\\b");
    private static final Pattern PERIOD = Pattern.compile(
            "(?<![\\p{L}-])(?:(?:per|a|an|each|every|pro|je|par|al|por|в)[ -]"
                    + "|(?=dai|hour|week|month|quarter|year|annual|tagl|woch|monat|jahrl|quotid|hebdo|mensu|annu|diari|seman|anual|ежед|ежен|ежем|ежег))"
                    + "(shift|schicht|turno|смен|service|hour|stunde|heure|hora|час|day|dai|tag|jour|quotid|dia|день|ежед|week|woch|semaine|hebdo|seman|недел|ежен"
                    + "|month|monat|mois|mensu|mes|месяц|ежем|quarter|quartal|trimestr|квартал|year|annu|jahr|an|anual|ano|год|ежег)(?:ly|y|\\p{L}{0,6})(?!\\p{L})");
    private static final String[] TIMES = {
        "shift|schicht|turno|смен|service", "hour|stunde|heure|hora|час", "day|dai|tag|jour|quotid|dia|день|ежед",
        "week|woch|semaine|hebdo|seman|недел|ежен", "month|monat|mois|mensu|mes|месяц|ежем",
                "quarter|quartal|trimestr|квартал",
        "year|annu|jahr|an|anual|ano|год|ежег"
    };
    private final TextLanguage language;

    Subjects(TextLanguage language) {
        this.language = language;
    }

    /** Whether a number that the source states of one thing is told of another. */
    boolean isMoved(Figure figure, Telling told, Figure stated, Telling source, Scope scope) {
        return isOfOther(figure, told, stated, source, scope)
                || isCountOfBefore(figure, told, stated, source)
                || isHeadOfOther(figure, told, source, scope)
                || isOfMeans(figure, told, stated, source)
                || isOfGroups(figure, told, source)
                || isOtherPeriod(figure, told, source);
    }

    /** Two numbers of the place have changed their subjects. */
    private boolean isOfOther(Figure figure, Telling told, Figure stated, Telling source, Scope scope) {
        Set<String> here = near(figure, told);
        Set<String> there = near(stated, source);
        if (here.isEmpty() || Keys.shared(here, there) > 0) {
            return false;
        }
        return scope.tellings().stream().anyMatch(telling -> telling.figures().stream()
                .filter(other ->
                        other.unit().equals(stated.unit()) && other.value().compareTo(stated.value()) != 0)
                .filter(other -> !other.isDate() && !other.isYears())
                .filter(other -> Keys.shared(here, near(other, telling)) > 0)
                .anyMatch(other -> isSwapped(figure, told, there, other)));
    }

    /** The other number stands in the same sentence, beside the subject of this one. */
    private boolean isSwapped(Figure figure, Telling told, Set<String> there, Figure other) {
        return told.figures().stream()
                .filter(it -> it != figure && it.isSaidBy(other))
                .anyMatch(it -> Keys.shared(near(it, told), there) > 0);
    }

    private int from(Telling telling, int start) {
        Matcher joint = JOINT.matcher(telling.folded());
        int from = 0;
        while (joint.find() && joint.end() <= start) {
            from = joint.end();
        }
        return from;
    }

    private int to(Telling telling, int end) {
        Matcher joint = JOINT.matcher(telling.folded());
        return joint.find(Math.min(end, telling.folded().length()))
                ? joint.start()
                : telling.folded().length();
    }

    /** The words of the clause in which a number stands, without what rises or falls. */
    private Set<String> near(Figure figure, Telling telling) {
        return keys(telling, from(telling, figure.start()), to(telling, figure.end()));
    }

    private Set<String> keys(Telling telling, int from, int to) {
        List<Token> tokens = telling.tokens().stream()
                .filter(token -> token.start() >= from && token.end() <= to)
                .filter(token -> !Cues.standard().has(Cue.UP, token.folded())
                        && !Cues.standard().has(Cue.DOWN, token.folded())
                        && !Clauses.isVerb(token.folded()))
                .toList();
        return Keys.of(tokens, language);
    }

    /** "2,000 services for" where the source has services for 2,000 users. */
    private boolean isCountOfBefore(Figure figure, Telling told, Figure stated, Telling source) {
        if (!figure.unit().isEmpty()
                || figure.counted().isEmpty()
                || stated.counted().isEmpty()) {
            return false;
        }
        boolean people = Cues.standard().in(String.join(" ", figure.counted())).containsKey(Cue.PEOPLE);
        return !people
                && Keys.shared(stated.counted(), told.keys()) == 0
                && Keys.shared(figure.counted(), keys(source, 0, stated.start())) > 0;
    }

    /** "Costs by 40 %" where the source has money saved in costs, and this number of something else. */
    private boolean isHeadOfOther(Figure figure, Telling told, Telling source, Scope scope) {
        if (!figure.unit().equals("%") || !figure.relation().equals("by")) {
            return false;
        }
        List<Token> before = told.tokens().stream()
                .filter(token -> token.end() <= figure.start()
                        && Keys.of(token, language).isPresent())
                .toList();
        if (before.isEmpty()) {
            return false;
        }
        Set<String> head = Keys.of(before.subList(before.size() - 1, before.size()), language);
        return Keys.shared(head, source.keys()) == 0
                && scope.tellings().stream().anyMatch(telling -> telling.figures().stream()
                        .filter(other -> !other.unit().isEmpty())
                        .anyMatch(other -> Keys.shared(head, near(other, telling)) > 0));
    }

    /** What the means were is not what rose or fell. */
    private boolean isOfMeans(Figure figure, Telling told, Figure stated, Telling source) {
        Matcher means = MEANS.matcher(source.folded());
        if (!figure.unit().equals("%")
                || !means.find(Math.min(stated.end(), source.folded().length()))) {
            return false;
        }
        Set<String> by = keys(source, means.start(), source.folded().length());
        Set<String> subject = keys(source, 0, means.start());
        return keys(told, subjectStart(figure, told), figure.start()).stream()
                .anyMatch(key -> Keys.in(key, by) && !Keys.in(key, subject));
    }

    /** Behind the last word of rising or falling before a number, or where its clause begins. */
    private int subjectStart(Figure figure, Telling told) {
        return told.tokens().stream()
                .filter(token -> token.end() <= figure.start())
                .filter(token -> Cues.standard().has(Cue.UP, token.folded())
                        || Cues.standard().has(Cue.DOWN, token.folded()))
                .mapToInt(Token::end)
                .max()
                .orElse(from(told, figure.start()));
    }

    private boolean isOfGroups(Figure figure, Telling told, Telling source) {
        Matcher group = GROUP.matcher(
                told.folded().substring(Math.min(figure.end(), told.folded().length())));
        return figure.unit().isEmpty()
                && group.find()
                && !source.folded()
                        .contains(group.group(1)
                                .substring(0, Math.min(5, group.group(1).length())));
    }

    private boolean isOtherPeriod(Figure figure, Telling told, Telling source) {
        if (figure.isYears() || figure.isDate()) {
            return false;
        }
        Set<Integer> here = periods(told.folded()
                .substring(
                        from(told, figure.start()),
                        to(told, Math.min(figure.end(), told.folded().length()))));
        Set<Integer> there = periods(source.folded());
        return !here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(there::contains);
    }

    private static Set<Integer> periods(String folded) {
        Set<Integer> periods = new TreeSet<>();
        Matcher period = PERIOD.matcher(folded);
        while (period.find()) {
            for (int i = 0; i < TIMES.length; i++) {
                if (List.of(TIMES[i].split("\\|")).contains(period.group(1))) {
                    periods.add(i);
                }
            }
        }
        return periods;
    }
}
