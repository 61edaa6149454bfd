package dev.vitae.generation.guard;

import dev.vitae.document.Experience;
import dev.vitae.generation.guard.Bounds.Bound;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** "n years": stated of the same subject, or what the dates of the employer, the title or the field add up to. */
final class TenureCheck {
    /** A date in text. */
    private static final Pattern YEAR_OR_MONTH = Pattern.compile("20\\d\\d(?:-\\d\\d)?");

    /** Words of years that name no subject. */
    private static final Pattern CAREER = Pattern.compile(
            "^(?:career|job|trade|profession|practi|servic|dedicat|spent|work|experience|post-|qualif|beruf|erfahr|praxis|laufbahn|metier|carrier|exerc|parcours"
                    + "|experienc|trayect|profes|oficio|dedicad|experi|стаж|опыт|работ|карьер)");

    private static final Pattern SPAN = Pattern.compile(
            "(?<!\\p{L})(?:within|inside|innerhalb von|binnen|nach|after|en moins de|en menos de|en menos de|dentro de|em menos de|entro|за)\\s$");

    private static final int SHORT = 4;

    private final SourceFacts facts;
    private final Telling told;
    private final Scope own;
    private final boolean ofJob;

    TenureCheck(SourceFacts facts, Telling told, Scope own, boolean ofJob) {
        this.facts = facts;
        this.told = told;
        this.own = own;
        this.ofJob = ofJob;
    }

    boolean isSupported(Figure figure) {
        List<Experience> several = severalNamed(figure);
        if (several.size() > 1 && Tenure.of(several, facts.last()).isSaid(figure, true)) {
            return true;
        }
        List<Experience> named = named(figure, false);
        if (!named.isEmpty()) {
            return Tenure.of(named, facts.last()).isSaid(figure, !ofJob)
                    || isStated(figure, named)
                    || isSpan(figure) && named.stream().anyMatch(job -> isOf(job, figure));
        }
        List<Experience> titled = named(figure, true);
        if (!titled.isEmpty() && Tenure.of(titled, facts.last()).isSaid(figure, true)) {
            return true;
        }
        Set<String> subject = subject(figure);
        boolean general = subject.isEmpty();
        boolean stated = facts.places().all().tellings().stream()
                .filter(telling -> general
                        || Keys.shared(subject, telling.keys()) > 0
                        || namesNoSkill() && Keys.shared(told.keys(), telling.keys()) > 1)
                .filter(this::namesAllTools)
                .flatMap(telling -> telling.figures().stream())
                .filter(other -> Units.standard().sameFamily(other.unit(), figure.unit()))
                .anyMatch(other -> figure.isSaidBy(other) || isFewer(figure, other));
        return stated || ofDates(figure, subject);
    }

    private boolean isStated(Figure figure, List<Experience> jobs) {
        return jobs.stream()
                .map(job ->
                        facts.places().jobs().get(facts.source().experience().indexOf(job)))
                .flatMap(scope -> scope.figures().stream())
                .anyMatch(stated -> figure.isSaidBy(stated.figure()) || isFewer(figure, stated.figure()));
    }

    /** "Over five years" of eight. */
    private static boolean isFewer(Figure figure, Figure stated) {
        return stated.isYears()
                && figure.bound() == Bound.OVER
                && figure.unit().equals(stated.unit())
                && stated.bound() != Bound.UPTO
                && (stated.value().compareTo(figure.value()) > 0
                        || (stated.bound() == Bound.OVER || figure.text().contains("+"))
                                && stated.value().compareTo(figure.value()) == 0);
    }

    /** The dates of all jobs, or of those that have to do with the field; where no career is stated that would be shorter. */
    private boolean ofDates(Figure figure, Set<String> subject) {
        List<Experience> jobs = new ArrayList<>();
        for (int i = 0; i < facts.source().experience().size(); i++) {
            Scope job = facts.places().jobs().get(i);
            boolean ofField = subject.isEmpty() || Keys.shared(subject, job.keys()) > 0;
            if (namesNoSkill() ? ofField : showsSkill(figure, job)) {
                jobs.add(facts.source().experience().get(i));
            }
        }
        boolean shorter = facts.places().general().figures().stream()
                .map(Scope.Stated::figure)
                .filter(Figure::isYears)
                .anyMatch(stated -> stated.bound() != Bound.OVER
                        && stated.value().compareTo(figure.value()) < (figure.bound() == Bound.OVER ? 1 : 0));
        boolean one = jobs.stream()
                .anyMatch(job -> Tenure.of(List.of(job), facts.last()).isSaid(figure, true)
                        || isSpan(figure) && isOf(job, figure));
        boolean unnamed = namesNoSkill();
        return !shorter
                && (one
                        || Tenure.of(unnamed ? facts.source().experience() : jobs, facts.last())
                                .isSaid(figure, false));
    }

    private boolean isOf(Experience job, Figure figure) {
        return figure.bound() == Bound.NONE
                && Tenure.of(List.of(job), facts.last()).isWithin(figure);
    }

    /** "Rose from agent to lead within three years". */
    private boolean isSpan(Figure figure) {
        return SPAN.matcher(told.folded()
                        .substring(0, Math.min(figure.start(), told.folded().length())))
                .find();
    }

    /** The job in which the sentence stands, or those whose employer or title stands beside the years. */
    private List<Experience> named(Figure figure, boolean byTitle) {
        List<Experience> all = facts.source().experience();
        int job = facts.places().jobs().indexOf(own);
        if (job >= 0) {
            return List.of(all.get(job));
        }
        String text = told.folded();
        String behind = text.substring(Math.min(figure.end(), text.length()));
        String ahead = text.substring(0, Math.min(figure.start(), text.length()));
        int from = told.figures().stream()
                .filter(other ->
                        other.end() <= figure.start() && Units.standard().isTime(other.unit()))
                .mapToInt(Figure::end)
                .max()
                .orElse(0);
        List<Experience> close = naming(all, behind.split("[,;()。、]| and | und | et | y ", 2)[0], false, byTitle);
        List<Experience> before = naming(all, ahead.substring(Math.min(from, ahead.length())), true, byTitle);
        return !close.isEmpty() ? close : before;
    }

    /** "Seven years at one and another": those whose employers are named behind the years. */
    private List<Experience> severalNamed(Figure figure) {
        int next = told.figures().stream()
                .filter(other -> other.start() >= figure.end())
                .mapToInt(Figure::start)
                .min()
                .orElse(told.folded().length());
        String behind =
                told.folded().substring(Math.min(figure.end(), next), next).split("[;()。]", 2)[0];
        return ofJob
                ? List.of()
                : facts.source().experience().stream()
                        .filter(job -> at(job, behind) >= 0)
                        .toList();
    }

    /** The job that is named next to the years. */
    private List<Experience> naming(List<Experience> jobs, String folded, boolean last, boolean byTitle) {
        int best = -1;
        List<Experience> named = new ArrayList<>();
        for (Experience job : jobs) {
            int at = byTitle ? titleAt(job, folded) : at(job, folded);
            boolean nearer = at >= 0 && (best < 0 || (last ? at > best : at < best));
            if (nearer) {
                named.clear();
                best = at;
            }
            if (at >= 0 && at == best) {
                named.add(job);
            }
        }
        return named;
    }

    /** Where folded text names an employer; -1 where it does not. */
    private int at(Experience job, String folded) {
        List<String> company = job.company() == null ? List.of() : Names.words(job.company());
        boolean all = !company.isEmpty() && company.stream().allMatch(folded::contains);
        return company.stream()
                .filter(word -> folded.contains(word)
                        && (all
                                || word.length() > SHORT
                                        && isCapital(word)
                                        && !facts.places().general().hasWord(word)))
                .mapToInt(folded::indexOf)
                .min()
                .orElse(-1);
    }

    /** "Cadena" is a name where it has a capital; in German every noun has. */
    private boolean isCapital(String first) {
        int at = told.folded().indexOf(first);
        return at >= 0
                && facts.language() != TextLanguage.DE
                && Character.isUpperCase(
                        told.text().charAt(Math.min(at, told.text().length() - 1)));
    }

    private static int titleAt(Experience job, String folded) {
        return job.position() == null || job.position().isBlank() ? -1 : folded.indexOf(Clauses.fold(job.position()));
    }

    private Set<String> subject(Figure figure) {
        Set<String> subject = new LinkedHashSet<>();
        figure.counted().stream().filter(key -> !CAREER.matcher(key).find()).forEach(subject::add);
        return subject;
    }

    private boolean namesAllTools(Telling telling) {
        return told.figures().stream().filter(Figure::isYears).allMatch(figure -> told.mentions().stream()
                .filter(mention -> mention.entry().kind() == TermKind.TOOL)
                .filter(mention -> isSubject(figure, mention))
                .allMatch(mention -> telling.mentions().stream()
                        .anyMatch(other -> other.entry().equals(mention.entry()))));
    }

    /** Whether a job shows what the years are told of, each skill of it. */
    private boolean showsSkill(Figure figure, Scope job) {
        return told.mentions().stream()
                .filter(mention -> isSubject(figure, mention))
                .allMatch(mention -> job.shows(mention.entry())
                        || Keys.shared(Keys.of(Tokens.of(mention.quote()), facts.language()), job.keys()) > 0);
    }

    private boolean isSubject(Figure figure, Mention mention) {
        if (mention.start() < figure.end() || mention.entry().kind() == TermKind.DOMAIN) {
            return false;
        }
        String between = told.text().substring(figure.end(), mention.start());
        return between.length() < 40 && !between.matches(".*[,;:(、。].*");
    }

    private boolean namesNoSkill() {
        return told.figures().stream().filter(Figure::isYears).allMatch(figure -> told.mentions().stream()
                .noneMatch(mention -> isSubject(figure, mention)));
    }

    /** The last date that a source names anywhere. */
    static YearMonth last(SourceFacts facts) {
        YearMonth last = Tenure.last(facts.source().experience());
        for (Telling telling : facts.places().all().tellings()) {
            for (Token token : telling.tokens()) {
                if (token.folded().startsWith("20")
                        && YEAR_OR_MONTH.matcher(token.folded()).matches()) {
                    YearMonth named = token.folded().length() == 4
                            ? YearMonth.of(Integer.parseInt(token.folded()), 12)
                            : YearMonth.parse(token.folded());
                    last = named.isAfter(last) && named.getYear() < 2040 ? named : last;
                }
            }
        }
        return last;
    }
}
