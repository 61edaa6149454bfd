package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of one thing that is told of its means, of its head or of its groups. */
final class Misplaced {
    private static final Pattern JOINT =
            Pattern.compile("[,;:、。(]|\\s(?:and|while|und|et|y|e|en|и|και)\\s|\\s[–—-]\\s");
    private static final Pattern MEANS = Pattern.compile(
            "\\s(?:by \\p{L}+ing|through|via|durch|dank|grace a|gracias a|mediante|за счет|благодаря)\\s");
    private static final Pattern GROUP = Pattern.compile(
            "^\\s?(?:\\p{L}+ )?(teams|departments|offices|companies|sites"
                    + "|countries|schools|hospitals|branches|abteilungen|firmen|services|equipes|equipos|departamentos|отдел\\p{L}*)\\b");
    private static final Pattern FOR =
            Pattern.compile("(?:\\s\\p{L}+){0,2}\\s(?:for|to|across|in|at|with|of|from|by|among"
                    + "|fur|in|bei|mit|an|von|aus|zu|pour|a|de|dans|chez|avec|para|en|con|por|per|di|da|com|em|voor|met|van|aan"
                    + "|для|в|на|у|с|со|из|по)(?:\\s\\p{L}+)?\\s?");
    private static final Pattern OWN =
            Pattern.compile("(?<!\\p{L})(?:(?:my|our) (?:own |\\p{L}+ )?(?:team|crew|shift|group|desk)"
                    + "|personally|single-handedly|on my own|mein(?:em|er|e)? (?:team|schicht|gruppe)|eigenhandig|mon equipe|ma brigade"
                    + "|mi equipo|personalmente|mi[oa] (?:team|squadra|gruppo)|(?:a )?minha equip[ea]|pessoalmente|mijn (?:team|ploeg)"
                    + "|persoonlijk|мо(?:я|еи|ю) (?:команд|групп|смен)|лично)|私のチーム|自分のチーム|我的团队|我带领的|本人");
    private static final Pattern ALL = Pattern.compile(
            "(?<!\\p{L})(?:(?:across|throughout|for) (?:the|our) (?:whole |entire )?"
                    + "(?:site|company|group|branch|plant|firm|region|country|network|chain|department|organi[sz]ation|business|hospital|school)"
                    + "|(?:site|company|group|plant|firm|nation|region|country|branch|department)-?wide|in total|all (?:sites|teams|branches|shifts|stores)"
                    + "|(?:standort|konzern|werks|firmen|bundes|landes)weit|(?:im|am) (?:gesamten|ganzen) (?:haus|werk|standort|konzern|unternehmen|betrieb)"
                    + "|alle (?:standorte|teams|filialen|schichten)|(?:sur|dans) (?:tout )?(?:l'ensemble du |le )(?:site|groupe|reseau)|toutes? les? (?:sites|equipes)"
                    + "|en tod[oa] (?:el|la) (?:centro|planta|empresa|grupo|cadena)|tod[oa]s l[oa]s (?:equipos|centros|turnos)"
                    + "|in tutt[oa] (?:il|la|lo) (?:sede|sito|azienda|gruppo|stabilimento)|em tod[oa] [oa] (?:empresa|fabrica|grupo|unidade)"
                    + "|op de hele (?:site|vestiging|locatie)|в?о? ?все(?:и|м|х) (?:компании|заводе|складе|сети|смен\\p{L}*|команд\\p{L}*))|全社|全店|拠点全体|工場全体|全公司|全厂|整个");
    private final TextLanguage language;

    Misplaced(TextLanguage language) {
        this.language = language;
    }

    boolean isTold(Figure figure, Telling told, Figure stated, Telling source, Scope scope) {
        return isCountOfBefore(figure, told, stated, source)
                || isHeadOfOther(figure, told, source, scope)
                || isOfMeans(figure, told, stated, source)
                || isOfGroups(figure, told, source)
                || isOfAll(told, source);
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
        boolean persons = Cues.standard().in(String.join(" ", stated.counted())).containsKey(Cue.PEOPLE);
        return !people
                && !persons
                && Counted.shared(stated.counted(), told.keys()) == 0
                && figure.counted().stream().anyMatch(key -> isServed(key, stated, source));
    }

    /** "Services for 2,000": a number of those for whom, where, with whom, and not of the services. */
    private boolean isServed(String key, Figure stated, Telling source) {
        return source.tokens().stream()
                .filter(token -> token.end() <= stated.start() && !Deeds.isDoing(token.folded()))
                .filter(token -> Keys.of(token, language)
                        .filter(other -> Keys.alike(key, other))
                        .isPresent())
                .anyMatch(token -> FOR.matcher(source.folded().substring(token.end(), stated.start()))
                        .matches());
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

    /** What a whole site did told as what one's own team did. */
    private static boolean isOfAll(Telling told, Telling source) {
        return OWN.matcher(told.folded()).find()
                && ALL.matcher(source.folded()).find()
                && !OWN.matcher(source.folded()).find()
                && !ALL.matcher(told.folded()).find();
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
}
