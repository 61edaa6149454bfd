package dev.vitae.generation.guard;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Tokens;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source résumé as ground for claims: each job, the summary, each section, and the short facts of its lists. */
final class SourceFacts {
    private final ResumeContent source;
    private final TextLanguage language;
    private final List<Ground> jobs;
    private final Ground summary;
    private final List<Ground> sections;
    private final Ground lists;
    private final YearMonth last;
    private final Places places;
    private final SpelledOut spelledOut;
    private final Wordings wordings;
    private final ToolKinds toolKinds;
    private volatile Set<String> shownKeys;
    private final OpenCredentials openCredentials;
    private final boolean strict;

    /** @param today what goes on lasts until then; null for the last date that the source states */
    SourceFacts(ResumeContent source, YearMonth today) {
        this.source = source;
        this.strict = false;
        List<String> all = new ArrayList<>(texts(source.summary()));
        source.experience().forEach(job -> all.addAll(texts(job)));
        orNone(source.sections()).forEach(section -> all.addAll(section.entries()));
        all.addAll(lists(source));
        this.language = TextLanguage.of(Tokens.of(String.join("\n", all)));
        this.jobs = source.experience().stream()
                .map(job -> new Ground(job.company(), texts(job), language))
                .toList();
        this.summary = new Ground(null, texts(source.summary()), language);
        this.sections = orNone(source.sections()).stream()
                .map(section -> new Ground(null, section.entries(), language))
                .toList();
        this.lists = new Ground(null, lists(source), language);
        this.places = new Places(source, language);
        this.spelledOut = new SpelledOut(places.all(), language);
        this.wordings = Wordings.of(places.all());
        this.toolKinds = new ToolKinds(places.all());
        this.openCredentials = new OpenCredentials(source, language);
        this.last = today == null ? TenureCheck.last(this) : today;
    }

    private SourceFacts(SourceFacts read) {
        this.source = read.source;
        this.language = read.language;
        this.jobs = read.jobs;
        this.summary = read.summary;
        this.sections = read.sections;
        this.lists = read.lists;
        this.last = read.last;
        this.places = read.places;
        this.spelledOut = read.spelledOut;
        this.wordings = read.wordings;
        this.toolKinds = read.toolKinds;
        this.openCredentials = read.openCredentials;
        this.strict = true;
    }

    /** The same facts, for whoever may tell them in the source's words alone. */
    SourceFacts strict() {
        return strict ? this : new SourceFacts(this);
    }

    OpenCredentials openCredentials() {
        return openCredentials;
    }

    boolean isStrict() {
        return strict;
    }

    /** Whole years of employment that the dates state for certain. */
    int years() {
        return Tenure.of(source.experience(), last).years();
    }

    ResumeContent source() {
        return source;
    }

    TextLanguage language() {
        return language;
    }

    List<Ground> jobs() {
        return jobs;
    }

    /** The summary's own sentences. */
    Ground summary() {
        return summary;
    }

    /** In the order of the source's sections. */
    List<Ground> sections() {
        return sections;
    }

    /** Titles, skills, degrees, fields, certificates and languages, each on its own. */
    Ground lists() {
        return lists;
    }

    /** Whether a sentence denies or wishes something: it shows no skill. */
    boolean isDenied(Telling telling) {
        return !telling.stated()
                .strip()
                .equals(Folding.foldInPlace(telling.text()).strip());
    }

    /** A sentence told of a place, in the abbreviations of the source. */
    Telling told(String sentence, boolean mayWish, Scope own) {
        String worded = inOwnWords(sentence);
        Telling told = Telling.told(worded, mayWish, language);
        String shortened = spelledOut.shortened(worded, told, own);
        return shortened.equals(worded) ? told : Telling.told(shortened, mayWish, language);
    }

    /** What is told, in the wordings of the source where it has others of the same. */
    String inOwnWords(String told) {
        return wordings.inOwn(told);
    }

    /** The words of what is told that say what tools of the source are. */
    ToolKinds.Named toolKinds(Telling told) {
        return toolKinds.in(told);
    }

    /** Keys of all that the source states without denying it. */
    Set<String> shownKeys() {
        if (shownKeys == null) {
            shownKeys = places.all().tellings().stream()
                    .filter(telling -> !isDenied(telling))
                    .flatMap(telling -> telling.keys().stream())
                    .collect(Collectors.toSet());
        }
        return shownKeys;
    }

    boolean isSameEmployer(String told, String stated) {
        return isStrict() ? Names.same(told, stated) : isRetold(told, stated, false);
    }

    /** Whether a school or an issuer is the same; strictly, but for its legal form, by the same words. */
    boolean isSameName(String told, String stated) {
        return isStrict() ? Names.same(told, stated) : isRetold(told, stated, true);
    }

    private boolean isRetold(String told, String stated, boolean initials) {
        return NameRetelling.isSame(told, stated, language, initials)
                || NameRetelling.isSame(Wordings.of(stated).inOwn(told), stated, language, initials);
    }

    Places places() {
        return places;
    }

    /** Until when what goes on has lasted: today where that was said, else the last date that the source names. */
    YearMonth last() {
        return last;
    }

    Stream<Statement> statements() {
        return Stream.of(jobs.stream(), sections.stream(), Stream.of(summary, lists))
                .flatMap(grounds -> grounds)
                .flatMap(ground -> ground.statements().stream());
    }

    /** Whether the source shows a term: names it, or a product that is an instance of it, and does not deny it. */
    boolean shows(Entry wanted) {
        return statements()
                .filter(statement -> !statement.denied())
                .flatMap(statement -> statement.terms().stream())
                .anyMatch(entry -> entry.equals(wanted) || isInstance(entry, wanted));
    }

    private static boolean isInstance(Entry entry, Entry concept) {
        return concept.kind() != TermKind.TOOL
                && entry.implies().stream()
                        .map(Lexicon.standard()::entry)
                        .flatMap(Optional::stream)
                        .anyMatch(concept::equals);
    }

    private static List<String> texts(String summary) {
        return summary == null || summary.isBlank() ? List.of() : List.of(summary);
    }

    private static List<String> texts(Experience job) {
        List<String> texts = new ArrayList<>();
        if (job.description() != null) {
            job.description()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(texts::add);
        }
        texts.addAll(orNone(job.projects()));
        return texts;
    }

    private static List<String> lists(ResumeContent source) {
        List<String> texts = new ArrayList<>(source.skills());
        source.experience().forEach(job -> texts.add(job.position()));
        for (Education course : source.education()) {
            texts.add(course.degree());
            texts.add(course.field());
        }
        for (Certification certificate : orNone(source.certifications())) {
            texts.add(certificate.name());
        }
        for (Language spoken : orNone(source.languages())) {
            texts.add(spoken.level() == null ? spoken.language() : spoken.language() + " " + spoken.level());
        }
        texts.removeIf(Objects::isNull);
        texts.removeIf(String::isBlank);
        return texts;
    }

    static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
