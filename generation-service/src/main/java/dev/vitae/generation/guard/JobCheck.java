package dev.vitae.generation.guard;

import dev.vitae.document.Experience;
import dev.vitae.document.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One employment: its employer, title and dates are those of the job it retells, its bullets stand on that job. */
final class JobCheck {
    private static final Pattern EMPLOYER =
            Pattern.compile("(.+?)(?:\\s*[(（]|,\\s|\\s[–—-]\\s|\\s(?:at|bei|chez|en|presso|bij|в)\\s)([^()（）]+)[)）]?");

    private final SourceFacts facts;
    private final String path;
    private final Experience told;
    private final Experience stated;
    private final int source;
    private final List<Finding> findings = new ArrayList<>();

    private JobCheck(SourceFacts facts, String path, Experience told, int source) {
        this.facts = facts;
        this.path = path;
        this.told = told;
        this.stated = facts.source().experience().get(source);
        this.source = source;
    }

    static List<Finding> of(SourceFacts facts, Experience told, String path) {
        if (facts.source().experience().contains(told)) {
            return List.of();
        }
        OptionalInt source = new Alignment(facts).job(told);
        if (source.isEmpty()) {
            String claim = told.company() == null ? String.valueOf(told.position()) : told.company();
            String reason = "The source has no such employment.";
            return List.of(Finding.of(ClaimKind.EMPLOYER, path, claim, reason, null));
        }
        JobCheck check = new JobCheck(facts, path, told, source.getAsInt());
        check.run();
        return check.findings;
    }

    /** The findings of one line of a description, for whoever has to cut it. */
    static List<Finding> line(SourceFacts facts, int source, String path, String line) {
        List<Finding> findings = LineCheck.of(facts, facts.places().jobs().get(source), path, line, true);
        return findings.isEmpty() && facts.isStrict()
                ? CloseLine.of(facts, facts.jobs().get(source), path, line)
                : findings;
    }

    private void run() {
        boolean elsewhere = told.company() != null
                && (stated.company() == null || !facts.isSameEmployer(told.company(), stated.company()));
        if (elsewhere) {
            add(ClaimKind.EMPLOYER, "/company", told.company(), "The source names another employer.", stated.company());
        }
        title();
        dates();
        if (told.description() != null) {
            told.description()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> findings.addAll(line(facts, source, path + "/description", line)));
        }
        List<String> projects = SourceFacts.orNone(told.projects());
        for (int i = 0; i < projects.size(); i++) {
            findings.addAll(line(facts, source, path + "/projects/" + i, projects.get(i)));
        }
        links();
        findings.addAll(PersonCheck.others(path, told.other(), stated.other()));
    }

    private void title() {
        if (told.position() == null) {
            return;
        }
        if (stated.position() == null) {
            add(ClaimKind.TITLE, "/position", told.position(), "The source states no title.", null);
            return;
        }
        Scope job = facts.places().jobs().get(source);
        String position = facts.isStrict() ? told.position() : withoutEmployer(told.position());
        TitleCheck.unsupported(position, stated.position())
                .filter(claim -> facts.isStrict()
                        || !TitleRetelling.isSupported(position, stated.position(), job)
                                && !TitleRetelling.isSupported(
                                        Wordings.of(stated.position()).inOwn(position), stated.position(), job))
                .ifPresent(claim ->
                        add(ClaimKind.TITLE, "/position", claim, "The source's title is another.", stated.position()));
    }

    /** "Trainee (PWD)": where the title was held is no part of it. */
    private String withoutEmployer(String position) {
        Matcher behind = EMPLOYER.matcher(position);
        return behind.matches()
                        && stated.company() != null
                        && NameRetelling.isSame(behind.group(2), stated.company(), facts.language(), true)
                ? behind.group(1)
                : position;
    }

    private void dates() {
        if (!DateCheck.startSupported(
                told.startDate(), told.startDatePrecision(), stated.startDate(), stated.startDatePrecision())) {
            String source = DateCheck.shown(stated.startDate(), stated.startDatePrecision());
            add(ClaimKind.DATE, "/startDate", told.startDate(), "The source states another start.", source);
        }
        if (!DateCheck.endSupported(
                told.endDate(), told.endDatePrecision(), stated.endDate(), stated.endDatePrecision())) {
            String claim = DateCheck.shown(told.endDate(), told.endDatePrecision());
            String source = DateCheck.shown(stated.endDate(), stated.endDatePrecision());
            add(ClaimKind.DATE, "/endDate", claim, "The source states another end.", source);
        }
    }

    private void links() {
        List<Link> links = SourceFacts.orNone(told.links());
        List<Link> known = SourceFacts.orNone(stated.links());
        for (int i = 0; i < links.size(); i++) {
            if (!known.contains(links.get(i))) {
                String reason = "The source has no such link in this job.";
                add(ClaimKind.CONTACT, "/links/" + i, links.get(i).link() + "", reason, null);
            }
        }
    }

    private void add(ClaimKind kind, String member, String claim, String reason, String quote) {
        findings.add(Finding.of(kind, path + member, claim, reason, quote));
    }
}
