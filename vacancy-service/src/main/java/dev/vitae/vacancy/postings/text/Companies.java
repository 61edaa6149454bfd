package dev.vitae.vacancy.postings.text;

import dev.vitae.vacancy.postings.wording.Wording;
import dev.vitae.vacancy.salaries.Letters;
import dev.vitae.vacancy.salaries.Salaries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds who the posting is by. Each sign for a name ("Company: Acme", "Acme is looking for", "About Acme", a legal form, the
 * line beside the position, a web address) is an independent guess; a name's confidence is that not all of them are wrong.
 */
final class Companies {

    /** "Developer at Acme". */
    static final Pattern AT = Pattern.compile("(?u)\\s+(?:at|@|bei|bei der|chez|presso|bij)\\s+(?=[\\p{Lu}\\d])");

    private static final Pattern FOLLOWERS = Pattern.compile(
            "(?i)^[\\d.,K ]+ (?:followers?|follower|abonnés|seguidores|volgers|employees|mitarbeiter\\p{L}*)\\b.*");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:@|https?://|www\\.)(?:www\\.|jobs?\\.|careers?\\.|karriere\\.|recrutement\\.)*([\\p{L}\\d-]{3,40})\\.(?:[a-z]{2,3}\\.)?[a-z]{2,12}\\b");
    private static final String FORM_BEFORE =
            "^(?:(?:The|Die|Der|Das|La|Le|L'|A|O|El|Il|De|Het) ?(?:company|[Ff]irma|Unternehmen|association|société|entreprise|groupe|cabinet|empresa|compañía|azienda|società|bedrijf)|(?:La|El|Il|Le|O|A|De|Het)(?= "
                    + Names.BODY + ")|(?:The|Die|Der|Das|A|O)) (?=\\p{Lu})";
    private static final Pattern STREET = Pattern.compile(
            "(?iu)^(?:\\d{1,4}[a-z]?,? .{3,60}|.{3,50}(?:str\\.?|straße|strasse|weg|platz|allee|gasse) \\d.*|(?:via|viale|piazza|calle|c/|avenida|rua|av\\.) .{3,60})$");
    private static final Pattern GREETING = Pattern.compile(
            "(?iu)^(?:hallo|hi|hiya|hey|hello|dear|liebe[rs]?|moin|servus|salut|bonjour|coucou|cher|chère|hola|buenas|ciao|buongiorno|salve|olá|oi|hoi|dag|beste)(?: \\p{L}[\\p{L}.'-]*){0,3}\\s?[,!]+\\s+");
    private static final Pattern CLOSER = Pattern.compile("\\s*\\(([^()]+)\\)?$");
    private static final int IN_HEADER = 25;
    private static final int IN_TEXT = 400;

    private final Wording wording;
    private final Map<String, Double> doubts = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();

    Companies(Wording wording) {
        this.wording = wording;
    }

    record Found(String name, double confidence) {}

    Optional<Found> find(
            List<Line> lines, List<Line> others, Labels labels, Positions.Found title, List<String> hints) {
        labels.of(Labels.Label.COMPANY)
                .ifPresent(value -> speaksFor(value.value().split("\\s+[·•|]\\s+")[0], 0.93));
        for (int at = 0; at < Math.min(IN_TEXT, lines.size()); at++) {
            signsIn(lines.get(at), at < IN_HEADER);
        }
        others.stream().limit(IN_TEXT).forEach(this::signsInPage);
        for (int at = 1; at < lines.size() && at < IN_TEXT; at++) {
            if (FOLLOWERS.matcher(lines.get(at).text()).matches()) {
                besides(lines.get(at - 1).text(), 0.5);
            }
        }
        hints.forEach(hint -> atIn(hint, 0.6));
        for (int at = 1; at < Math.min(4, lines.size()); at++) {
            if (STREET.matcher(lines.get(at).text()).matches()) {
                besides(lines.get(at - 1).text(), 0.5);
            }
        }
        if (title != null && title.line() >= 0) {
            atIn(lines.get(title.line()).text(), 0.7);
            beside(lines, title.line());
        }
        repeated(text(lines));
        addresses(lines, others);
        shorter();
        return doubts.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() <= 0.62)
                .map(best -> new Found(written.get(best.getKey()), Math.min(0.97, 1 - best.getValue())));
    }

    private void signsIn(Line line, boolean header) {
        if (!line.isProse()) {
            CompanySigns.HEADINGS.forEach(sign -> match(sign, line.text()));
        }
        String greeted = GREETING.matcher(line.text()).replaceFirst("");
        CompanySigns.SENTENCES.forEach(sign -> match(sign, greeted));
        CompanySigns.VERBS.forEach(sign -> match(sign, line.text()));
        Matcher legal = Names.WITH_LEGAL.matcher(greeted);
        while (legal.find()) {
            speaksFor(legal.group(1), header ? 0.5 : 0.35);
        }
    }

    private void signsInPage(Line line) {
        CompanySigns.OTHERS.forEach(sign -> match(sign, line.text()));
    }

    private void match(CompanySigns.Sign sign, String text) {
        String name = sign.name(text);
        if (name != null) {
            speaksFor(name, sign.worth());
        }
    }

    /** "Developer at Acme | Board" */
    private void atIn(String line, double worth) {
        Matcher at = AT.matcher(line);
        if (at.find()) {
            String name = line.substring(at.end())
                    .split("\\s+[·•|–—-]\\s+|,\\s| in \\p{Lu}")[0]
                    .strip();
            speaksFor(Positions.GENDERS.matcher(name).replaceAll(""), worth);
        }
    }

    /** The lines around the position: most pages have the company directly below it, some above. */
    private void beside(List<Line> lines, int title) {
        double[] worth = {0.5, 0.3, 0.15};
        for (int down = 1; down <= worth.length && title + down < lines.size(); down++) {
            Line line = lines.get(title + down);
            if (line.isProse() || wording.isPhrase("SECTION", line.folded())) {
                break;
            }
            List<String> cells = Cells.of(line.text());
            for (int at = 0; at < cells.size(); at++) {
                besides(cells.get(at), worth[down - 1] - at * 0.1 + (cells.size() > 1 && at == 0 ? 0.1 : 0));
            }
        }
        if (title > 0) {
            besides(Cells.of(lines.get(title - 1).text()).stream().findFirst().orElse(""), 0.4);
        }
        List<String> cells = Cells.of(lines.get(title).text());
        for (int at = 1; at < cells.size(); at++) {
            String cell = cells.get(at);
            besides(cell, Names.hasLegalForm(cell) || times(cell, text(lines)) > 1 ? 0.35 : 0.1);
        }
    }

    private void besides(String cell, double worth) {
        if (CompanySigns.SENTENCES.stream().anyMatch(sign -> sign.name(cell) != null)) {
            return;
        }
        boolean name = cell.matches("[\\p{Lu}\\d].*|[a-z][\\p{L}\\d]*(?: [A-Z].*)?")
                        && cell.split("\\s+").length <= 7
                        && !cell.matches(".*[.!?:;]$|.*://.*")
                || Names.hasLegalForm(cell);
        if (name
                && worth > 0
                && (Names.isBody(cell) || !wording.places().isPlace(cell))
                && !Kinds.saysOnlyHow(cell)
                && Salaries.find(cell).isEmpty()
                && !Labels.isLabel(Letters.fold(cell))
                && !wording.isPhrase("SECTION", Letters.fold(cell))
                && !Positions.GENDERS.matcher(cell).find()
                && !cell.matches(".*\\d{4}.*|.*: .*|\\d.* .*")) {
            boolean likely = wording.companies().in(cell);
            boolean job = wording.jobs().in(cell) && !likely;
            speaksFor(cell, job ? worth / 3 : Math.min(0.8, worth + (likely ? 0.15 : 0)));
        }
    }

    /** A name comes back, in its own letters; a part of a position does not. */
    private void repeated(String text) {
        doubts.replaceAll((key, doubt) -> {
            int times = times(written.get(key), text);
            return times > 1 ? doubt * (1 - 0.1 * times) : doubt;
        });
    }

    private static int times(String name, String text) {
        String bare = Names.bare(name);
        int times = 0;
        for (int at = text.indexOf(bare); at >= 0 && times < 4 && bare.length() > 2; at = text.indexOf(bare, at + 1)) {
            times++;
        }
        return times;
    }

    private static String text(List<Line> lines) {
        return lines.stream().limit(IN_TEXT).map(Line::text).collect(Collectors.joining("\n"));
    }

    /** An address has the letters of a name: it speaks for that name, where the text has it. */
    private void addresses(List<Line> lines, List<Line> others) {
        for (List<Line> all : List.of(lines, others)) {
            for (Line line : all.subList(0, Math.min(IN_TEXT, all.size()))) {
                Matcher address = ADDRESS.matcher(line.text());
                while (address.find()) {
                    String letters = Letters.fold(address.group(1)).replace("-", "");
                    lines.stream()
                            .limit(IN_HEADER)
                            .filter(other -> hasLetters(other.text(), letters))
                            .findFirst()
                            .ifPresent(other -> speaksFor(other.text(), 0.5));
                    doubts.replaceAll((key, doubt) -> hasLetters(written.get(key), letters) ? doubt * 0.6 : doubt);
                }
            }
        }
    }

    private static boolean hasLetters(String name, String letters) {
        String folded = Letters.fold(Names.bare(name));
        return Stream.of("", "and", "und", "et")
                .anyMatch(and ->
                        folded.replace("&", and).replaceAll("[^\\p{L}\\d]", "").equals(letters));
    }

    /** What speaks for "Acme" speaks a little for "Acme Robotics" too. */
    private void shorter() {
        Map<String, Double> more = new LinkedHashMap<>();
        doubts.forEach((name, doubt) -> doubts.forEach((longer, other) -> {
            boolean begins = longer.startsWith(name + " ");
            // "Ortiz & Whitfield LLP" behind a comma is the end of a name of three.
            boolean ends = longer.endsWith(" " + name) && written.get(longer).contains(", ");
            if ((begins || ends) && Names.hasLegalForm(written.get(longer)) | other <= 0.6) {
                more.merge(longer, ends ? doubt : 1 - (1 - doubt) / 2, (one, two) -> one * two);
            }
        }));
        more.forEach((name, doubt) -> doubts.merge(name, doubt, (one, two) -> one * two));
    }

    private void speaksFor(String text, double worth) {
        String name = text.replaceAll("^[^\\p{L}\\d]+", "")
                .replaceAll("[\\s,;:!?(|–-]+$", "")
                .replaceAll("(?<![\\p{Lu}.][\\p{L}]|\\b(?:Inc|Ltd|Corp|Co|Lda|Ltda|inc))\\.$", "")
                .replaceAll(FORM_BEFORE, "");
        Matcher closer = CLOSER.matcher(name);
        name = (closer.find() && wording.places().isPlace(closer.group(1)) ? name.substring(0, closer.start()) : name)
                .strip();
        String key = Names.key(name);
        if (key.isEmpty() || !Names.canBeCompany(name)) {
            return;
        }
        doubts.merge(key, 1 - worth, (one, two) -> one * two);
        written.merge(key, name, Companies::better);
    }

    /** With its legal form, and without an article where it is written without one too. */
    private static String better(String one, String two) {
        if (Names.hasLegalForm(one) != Names.hasLegalForm(two)) {
            return Names.hasLegalForm(one) ? one : two;
        }
        return two.length() < one.length() ? two : one;
    }
}
