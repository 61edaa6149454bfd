package dev.vitae.vacancy.postings.text;

import dev.vitae.vacancy.postings.Draft;
import dev.vitae.vacancy.postings.Member;
import dev.vitae.vacancy.postings.wording.Places;
import dev.vitae.vacancy.postings.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the work would be. */
final class Locations {

    private static final Pattern SIDE = Pattern.compile(
            "(?iu)\\s*\\((?:[^()]*)(?:remote|hybrid|hybride|on-site|onsite|remoto|híbrido|hibrido|ibrido|vor ort|home|télétravail|presencial|possible|möglich|\\d+ ?%|days|tage)[^()]*\\)");
    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:based (?:in|out of)|located in|offices? in|(?:our|the) team in|standort|büro in|in unserem (?:büro|standort) (?:in|am)|niederlassung in|sitz in|raum|basée? à|située? à|bureaux? (?:de|à)|agence de|poste à|sede (?:en|di|a|em)|oficinas? (?:en|de)|ubicad[ao]s? en|con sede (?:a|en|in)|ufficio di|uffici di|sedi di|escritórios? (?:em|de|no)|sedead[ao] em|kantoor (?:in|te)|gevestigd in|vestiging|te|für|in|à|en|em|a|no|di|de|da|au|am)\\s+(?:the |der |la |le |o )?(?=\\p{Lu})");
    private static final Pattern MODE = Pattern.compile(
            "(?iu)\\s*(?:,|/|;|\\bor|\\boder|\\bou|\\bo|\\bof|\\band|\\bund|\\bet|–|-)\\s*(?:(?:100 ?% |fully |full )?remote|remoto|home ?office|hybrid|télétravail|teletrabajo|thuis)\\b(?:\\s*\\([^()]*\\))?.*$");
    /** Behind these any name is a place. */
    private static final Pattern SURELY_BEFORE = Pattern.compile(
            "(?u)(?:[Bb]ased in|located in|am Standort|Standort in|mit Sitz in|mit Standort in|basée? à|situ(?:ée?|és) à|con sede en|ubicad[ao] en|con sede a|situat[ao] a|sede di lavoro:? |com sede em|sedead[ao] em|gevestigd in|gevestigd te) (?=\\p{Lu})");

    /** What may be a town: one to three words with capitals. */
    static final String ANY_NAME =
            "\\p{Lu}[\\p{L}'’-]+(?: (?:am|an der|im|de|la|sur|du|di|upon) \\p{Lu}[\\p{L}'’-]+| \\p{Lu}[\\p{L}'’-]+){0,2}";

    private static final Pattern NAMED = Pattern.compile(ANY_NAME);
    private static final Pattern IT_IS = Pattern.compile(
            "(?u)(?<!\\p{L})(?:[Cc]'est|[Cc]’est|[Ii]t's|[Ii]t’s|[Ii]t is|[Jj]ob is|[Rr]ole is|[Ee]s ist|[Dd]as ist|[Pp]oste est|[Ee]s|[Ee]stá|È|[Ss]i trova|É|[Ff]ica|[Hh]et is) (?:in|à|en|a|em|te) (?=\\p{Lu})");
    private static final Pattern OFFICE = Pattern.compile(
            "(?u)\\b(?:[Oo]ur|[Tt]he|[Ii]n|[Uu]nser(?:em|en)?) (\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?) (?:office|offices|headquarters|HQ|studio|hub|site|Büro|Standort)\\b");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{2,60})\\)");
    private static final int IN_HEADER = 25;
    private static final int IN_TEXT = 200;

    private final Wording wording;

    Locations(Wording wording) {
        this.wording = wording;
    }

    void read(List<Line> lines, Labels labels, int titleLine, String company, Draft draft) {
        labels.of(Labels.Label.LOCATION)
                .map(value -> bare(value.value()))
                .filter(place -> !Kinds.saysOnlyHow(place) && place.length() <= 120)
                .ifPresent(place -> draft.name(Member.LOCATION, place, 0.95));
        if (draft.has(Member.LOCATION)) {
            return;
        }
        inHeader(lines, company).ifPresent(place -> draft.name(Member.LOCATION, place, 0.8));
        if (!draft.has(Member.LOCATION)) {
            ofCompany(lines, company).ifPresent(place -> draft.name(Member.LOCATION, place, 0.6));
        }
        if (!draft.has(Member.LOCATION)) {
            inText(lines).ifPresent(place -> draft.name(Member.LOCATION, place, 0.55));
        }
        if (!draft.has(Member.LOCATION)) {
            besideTitle(lines, titleLine, company).ifPresent(place -> draft.name(Member.LOCATION, place, 0.35));
        }
    }

    private Optional<String> inHeader(List<Line> lines, String company) {
        for (Line line : lines.subList(0, Math.min(IN_HEADER, lines.size()))) {
            if (line.isProse() || line.isItem()) {
                continue;
            }
            if (wording.places().isTownAndRegion(line.text()) && !wording.jobs().in(line.text())) {
                return Optional.of(line.text());
            }
            List<String> cells = new ArrayList<>(Cells.of(line.text()));
            Matcher side = IN_BRACKETS.matcher(line.text());
            if (cells.size() == 1 && side.find()) {
                cells.add(side.group(1));
            }
            Optional<String> found = cells.stream()
                    .map(cell -> placeIn(bare(cell), company))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> placeIn(String cell, String company) {
        boolean ofCompany = company != null && Names.key(cell.split(",")[0]).equals(Names.key(company));
        if (Places.isCodeAndTown(cell)
                || wording.places().isPlace(cell)
                        && !ofCompany
                        && !wording.jobs().in(cell)) {
            return Optional.of(cell);
        }
        int in = Math.max(cell.lastIndexOf(" in "), cell.lastIndexOf(", "));
        String last = in < 0
                ? ""
                : cell.substring(in).replaceFirst("^(?: in |, )", "").strip();
        return last.isEmpty() || !wording.places().isPlace(last) ? Optional.empty() : Optional.of(last);
    }

    /** "Acme in Leith are looking for": whatever stands there is a place. */
    private static Optional<String> ofCompany(List<Line> lines, String company) {
        if (company == null) {
            return Optional.empty();
        }
        Pattern seeking = Pattern.compile(Pattern.quote(company) + CompanySigns.IN + "(" + ANY_NAME + ") (?:"
                + CompanySigns.SEEKS + ")(?!\\p{L})");
        return lines.stream()
                .limit(IN_TEXT)
                .map(line -> seeking.matcher(line.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private Optional<String> inText(List<Line> lines) {
        List<Line> first = lines.subList(0, Math.min(IN_TEXT, lines.size()));
        for (Line line : first) {
            Matcher itIs = IT_IS.matcher(line.text());
            Optional<String> place = itIs.find() ? wording.places().at(line.text(), itIs.end()) : Optional.empty();
            if (place.isPresent()) {
                return place;
            }
        }
        for (Line line : first) {
            Optional<String> behindCode = Places.behindCode(line.text());
            if (behindCode.isPresent()) {
                return behindCode;
            }
            Matcher office = OFFICE.matcher(line.text());
            if (office.find()) {
                return Optional.of(office.group(1));
            }
            Matcher surely = SURELY_BEFORE.matcher(line.text());
            Matcher name = NAMED.matcher(line.text());
            if (surely.find() && name.find(surely.end()) && name.start() == surely.end()) {
                return Optional.of(name.group());
            }
            Matcher before = BEFORE.matcher(line.text());
            while (before.find()) {
                Optional<String> place = wording.places().at(line.text(), before.end());
                if (place.isPresent()) {
                    return place;
                }
            }
        }
        return Optional.empty();
    }

    /** A short line between the company and how one works, on pages that have them one below the other. */
    private static Optional<String> besideTitle(List<Line> lines, int titleLine, String company) {
        if (titleLine < 0 || company == null) {
            return Optional.empty();
        }
        for (int at = titleLine + 1; at < Math.min(titleLine + 5, lines.size() - 1); at++) {
            String text = bare(lines.get(at).text());
            boolean name = text.matches("\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,3}(?:, \\p{Lu}[\\p{L} ]+)?");
            if (name
                    && !Names.key(text).equals(Names.key(company))
                    && !Kinds.saysOnlyHow(text)
                    && !Labels.isLabel(lines.get(at).folded())
                    && (Kinds.saysOnlyHow(lines.get(at + 1).text())
                            || Kinds.saysOnlyHow(lines.get(at - 1).text()))) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static String bare(String text) {
        return MODE.matcher(SIDE.matcher(text).replaceAll(""))
                .replaceAll("")
                .replaceAll("^[\\s📍,;–-]+|[\\s,;.–-]+$", "")
                .strip();
    }
}
