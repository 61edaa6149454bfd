package dev.vitae.generation.guard;

import dev.vitae.document.Education;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One course of study: institution, degree with its level, field and dates of the course it retells. */
final class EducationCheck {
    private static final int YEAR = 4;

    private final SourceFacts facts;
    private final TextLanguage language;
    private final String path;
    private final Education told;
    private final Education stated;
    private final List<Finding> findings = new ArrayList<>();

    private EducationCheck(SourceFacts facts, String path, Education told, Education stated) {
        this.facts = facts;
        this.language = facts.language();
        this.path = path;
        this.told = told;
        this.stated = stated;
    }

    static List<Finding> of(SourceFacts facts, Education told, String path) {
        if (facts.source().education().contains(told)) {
            return List.of();
        }
        OptionalInt source = new Alignment(facts).course(told);
        if (source.isEmpty()) {
            String claim = told.institution() == null ? String.valueOf(told.degree()) : told.institution();
            String reason = "The source has no such course of study.";
            return List.of(Finding.of(ClaimKind.INSTITUTION, path, claim, reason, null));
        }
        Education stated = facts.source().education().get(source.getAsInt());
        EducationCheck check = new EducationCheck(facts, path, told, stated);
        check.run();
        return check.findings;
    }

    private void run() {
        boolean elsewhere = told.institution() != null
                && (stated.institution() == null || !facts.isSameName(told.institution(), stated.institution()));
        if (elsewhere) {
            add(ClaimKind.INSTITUTION, "/institution", told.institution(), stated.institution());
        }
        if (told.degree() != null && !degreeSupported()) {
            add(ClaimKind.DEGREE, "/degree", told.degree(), stated.degree());
        }
        if (told.field() != null && !fieldSupported(told.field())) {
            add(ClaimKind.FIELD, "/field", told.field(), stated.field());
        }
        if (!DateCheck.startSupported(
                told.startDate(), told.startDatePrecision(), stated.startDate(), stated.startDatePrecision())) {
            add(ClaimKind.DATE, "/startDate", told.startDate(), stated.startDate());
        }
        if (!DateCheck.endSupported(
                told.endDate(), told.endDatePrecision(), stated.endDate(), stated.endDatePrecision())) {
            String claim = DateCheck.shown(told.endDate(), told.endDatePrecision());
            add(ClaimKind.DATE, "/endDate", claim, DateCheck.shown(stated.endDate(), stated.endDatePrecision()));
        }
        findings.addAll(PersonCheck.others(path, told.other(), stated.other()));
    }

    private boolean degreeSupported() {
        return stated.degree() != null
                && (saysDegree(told.degree())
                        || !facts.isStrict()
                                && saysDegree(Wordings.ofDegree(stated.degree()).inOwn(told.degree())));
    }

    private boolean saysDegree(String degree) {
        if (!named(degree).keeps(named(stated.degree()))) {
            return false;
        }
        String bare = Remarks.without(degree);
        return !bare.isBlank() && sameWords(bare, Remarks.without(stated.degree()))
                || isDegree(degree)
                || !bare.equals(degree) && !bare.isBlank() && isDegree(bare);
    }

    /** @param degree as told, or without what takes it back */
    private boolean isDegree(String degree) {
        Credential name = named(degree);
        boolean within = !name.words().isEmpty()
                && name.beyond(named(stated.degree()), also()).isEmpty()
                && !name.hasForeignSigns(named(stated.degree()), also());
        if (within) {
            return true;
        }
        String whole = stated.field() == null ? stated.degree() : stated.degree() + " " + stated.field();
        if (sameWords(degree, stated.degree()) || isShort(degree, whole) || isSpelledOut(degree, stated.degree())) {
            return true;
        }
        List<Mention> degrees = Degrees.mentions(degree);
        boolean granted = !degrees.isEmpty()
                && degrees.stream().allMatch(mention -> Degrees.grants(stated.degree(), mention.entry()));
        boolean kept = marks(degree).equals(marks(stated.degree()));
        String rest = Degrees.rest(degree);
        return granted && kept && (words(rest).isEmpty() || fieldSupported(rest) || isSaid(rest)) && hasNumbers(degree)
                || isSameName(degree);
    }

    /** "NVQ Level 3" is another than "NVQ Level 2", though the list has one name for both. */
    private boolean hasNumbers(String degree) {
        return named(degree).beyond(named(stated.degree()), also()).stream()
                .noneMatch(word -> word.spelled().chars().allMatch(Character::isDigit));
    }

    /** The same words in another order or shortened; what stands in brackets or behind a comma may go. */
    private boolean isSameName(String degree) {
        Credential name = named(degree);
        Credential own = named(stated.degree());
        List<String> head = own.head().stream().map(Credential.Word::folded).toList();
        boolean specified = head.size() == 2
                && Degrees.mentions(stated.degree()).isEmpty()
                && name.hasAll(own.head().subList(1, 2));
        boolean granted = Degrees.mentions(degree).stream()
                .allMatch(mention -> Degrees.grants(stated.degree(), mention.entry())
                        || Credential.of(mention.quote(), language).words().stream()
                                .allMatch(own::has)
                        || Degrees.mentions(stated.degree()).isEmpty()
                                && Credential.of(mention.quote(), language).words().stream()
                                        .allMatch(own::says));
        return granted
                && !name.words().isEmpty()
                && !head.isEmpty()
                && name.beyond(own, also()).isEmpty()
                && !name.hasForeignSigns(own, also())
                && (name.hasAll(own.head()) || specified);
    }

    private Credential named(String name) {
        return Credential.of(name, language);
    }

    /** What else is known of the course: its years, field and school. */
    private Set<String> also() {
        Set<String> also = new HashSet<>();
        Stream.of(stated.startDate(), stated.endDate())
                .filter(date -> date != null && date.length() >= YEAR)
                .forEach(date -> also.add(date.substring(0, YEAR)));
        Stream.of(stated.field(), stated.institution())
                .filter(Objects::nonNull)
                .forEach(text -> also.addAll(words(text)));
        return also;
    }

    /** Honours, a class or hours of which the source's degree says the same, shortened or spelled otherwise. */
    private boolean isSaid(String rest) {
        List<String> own = words(stated.degree());
        return words(rest).stream()
                .allMatch(word -> own.contains(word)
                        || TitleCheck.isShortened(word, own)
                        || own.stream().anyMatch(other -> TitleCheck.isShortened(other, List.of(word)))
                        || own.stream().anyMatch(other -> Keys.isInflected(word, other)));
    }

    /** The same field, also by another of its names. */
    private boolean fieldSupported(String field) {
        Stream<String> fields =
                Stream.of(stated.field(), stated.degree() == null ? null : Degrees.rest(stated.degree()));
        return fields.filter(Objects::nonNull)
                .anyMatch(own -> sameWords(field, own)
                        || sameEntry(field, own)
                        || isShort(field, own)
                        || FieldRetelling.isSame(field, own, stated.degree()));
    }

    /** BSN of a Bachelor of Science in Nursing. */
    private static boolean isShort(String told, String stated) {
        List<String> words =
                Tokens.of(Clauses.fold(stated)).stream().map(Token::folded).toList();
        List<String> name = words(told);
        List<String> shortened = Initials.shortened(words, name);
        return name.size() == 1 && shortened.contains(name.get(0)) && shortened.size() < words.size();
    }

    /** "Bachelor of Dental Surgery (BDS)" of a BDS. */
    private static boolean isSpelledOut(String told, String stated) {
        List<String> words = Tokens.of(told.replaceFirst("\\s*\\(" + Pattern.quote(stated) + "\\)", "")).stream()
                .map(Token::folded)
                .filter(word -> !Words.standard().isStop(word))
                .toList();
        return Abbreviation.of(stated)
                .filter(it -> it.isOf(words) || it.isSpread(words))
                .isPresent();
    }

    private static boolean sameEntry(String one, String other) {
        Optional<Entry> entry = Lexicon.standard().find(other);
        return entry.isPresent() && Lexicon.standard().find(one).equals(entry);
    }

    private static boolean sameWords(String one, String other) {
        return words(one).equals(words(other)) && !words(other).isEmpty();
    }

    static List<String> words(String text) {
        return Tokens.of(Clauses.fold(text)).stream()
                .map(Token::folded)
                .filter(word -> !Words.standard().isNeutral(word))
                .toList();
    }

    private static Set<String> marks(String text) {
        return Statement.of(text, TextLanguage.EN).marks();
    }

    private void add(ClaimKind kind, String member, String claim, String quote) {
        findings.add(Finding.of(kind, path + member, claim, "The source states another, or none.", quote));
    }
}
