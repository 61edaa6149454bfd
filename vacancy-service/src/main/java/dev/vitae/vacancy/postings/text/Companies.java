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

/**
 * Finds who the posting is by. Each sign for a name ("Company: Acme", "Acme is looking for", "About Acme", a legal form, the
 * line beside the position, a web address) is an independent guess; a name's confidence is that not all of them are wrong.
 */
final class Companies {

    /** "Developer at Acme". */
    static final Pattern AT = Pattern.compile("(?u)\\s+(?:at|@|bei|bei der|chez|presso|bij)\\s+(?=[\\p{Lu}\\d])");

    private static final String N = "(" + Names.NAME + ")";

    private record Sign(Pattern pattern, double worth) {}

    /** @param pattern with NAME where the company stands */
    private static Sign sign(String pattern, double worth) {
        return new Sign(Pattern.compile("(?u)" + pattern.replace("NAME", N)), worth);
    }

    /** Of a line that is nothing else. */
    private static final List<Sign> HEADINGS = List.of(sign(
            "^(?i:about|who is|who are|why join|why|life at|working at|meet|join|welcome to|über|über die|das ist|wer ist|willkommen bei|arbeiten bei|karriere bei|die|à propos de|à propos d'|qui est|découvrez|pourquoi rejoindre|pourquoi|sobre|acerca de|quién es|trabajar en|conoce a|chi è|informazioni su|perché|lavorare in|quem é a|quem é|sobre a|sobre o|trabalhar na|over|wie is|werken bij|dit is|waarom)\\s?NAME\\s?[?!:]?$",
            0.75));

    private static final List<Sign> SENTENCES = List.of(
            sign(
                    "NAME,?(?: [^.]{0,80}?,)? (?:is|are) (?:currently |now |actively |also )?(?:looking for|hiring|seeking|recruiting|searching for)\\b",
                    0.7),
            sign("(?:^|[.!] )NAME,?(?: [^.]{0,80}?,)? (?:is|are) (?:an?|the|one of)\\b", 0.4),
            sign(
                    "\\b(?:[Jj]oin|[Jj]oining) (?:us at |the team at |our team at )?NAME(?= (?:as|and|in|to|on)\\b|[.!,]|$)",
                    0.45),
            sign("\\b[Aa]t NAME,? (?:we|you|our|everyone|it)\\b", 0.7),
            sign(
                    "\\b(?:[Ww]ork(?:ing)? (?:at|for)|[Cc]areers? at|[Hh]ere at|[Ll]ife at|the .{2,30} team at) NAME",
                    0.45),
            sign(
                    "(?:^|[.!] |[Dd]ie |[Dd]er |[Dd]as )NAME,?(?: (?:aus|in|mit Sitz in|am Standort) [^.]{2,40}?)? (?:sucht|stellt ein|stellt .{3,60} ein)\\b",
                    0.7),
            sign(
                    "(?:^|[.!] )(?:Die |Der |Das )?NAME (?:ist (?:ein|eine|einer|eines|der|die|das|mit|seit)|gehört zu|zählt zu|entwickelt|steht für|bietet|betreibt|mit Sitz)\\b",
                    0.5),
            sign(
                    "\\b[Bb]ei (?:der |dem )?NAME(?= (?:arbeiten|erwartet|bieten|wirst|bist|erwarten|haben|entwickeln|gestalten|findest|verbinden|stehen|sind|glauben|kannst)\\b)",
                    0.65),
            sign("\\b[Ww]ir,? (?:bei (?:der )?|sind (?:die )?|die )NAME(?= |,|\\.|!|$)", 0.5),
            sign(
                    "(?:[Ww]illkommen bei|[Ww]erde Teil (?:von|der)|[Kk]arriere bei|[Zz]ukunft bei|[Aa]rbeiten bei|[Tt]eam der) (?:der )?NAME",
                    0.5),
            sign(
                    "(?:^|[.!] |[Ss]ociété |[Ee]ntreprise )NAME,?(?: [^.]{0,80}?,)? (?:recherche|recrute|cherche|est à la recherche|souhaite recruter)\\b",
                    0.7),
            sign(
                    "(?:^|[.!] |[Ss]ociété |[Ee]ntreprise )NAME,?(?: [^.]{0,60}?,)? (?:est (?:une?|le|la|l'|leader|spécialisée?)|développe|conçoit|accompagne|propose)",
                    0.5),
            sign("\\b(?:[Cc]hez) NAME", 0.6),
            sign(
                    "\\b(?:[Rr]ejoignez|[Rr]ejoins|[Rr]ejoindre|[Ii]ntégrez|[Ii]ntègre) (?:l'équipe (?:de |d')|les équipes (?:de |d')|la société |le groupe )?NAME",
                    0.5),
            sign(
                    "(?:^|[.!] |[Ee]mpresa |[Ee]n )NAME,?(?: [^.]{0,80}?,)? (?:busca|buscamos|está buscando|estamos buscando|selecciona|seleccionamos|contrata|precisa|necesita incorporar|necesita)\\b",
                    0.7),
            sign(
                    "(?:^|[.!] |[Ee]mpresa )NAME,?(?: [^.]{0,60}?,)? (?:es (?:una?|la|el|líder)|desarrolla|ofrece|somos)\\b",
                    0.45),
            sign(
                    "\\b[Ee]n NAME,? (?:buscamos|estamos|creemos|somos|trabajamos|nos|tenemos|queremos|apostamos|desarrollamos)\\b",
                    0.65),
            sign("\\b(?:[ÚU]nete a|[Ff]orma parte de|[Tt]rabaja en) NAME", 0.45),
            sign(
                    "(?:^|[.!] |[Aa]zienda |[Ss]ocietà )NAME,?(?: [^.]{0,80}?,)? (?:cerca|ricerca|seleziona|è alla ricerca|sta cercando|assume|è in cerca)\\b",
                    0.7),
            sign(
                    "(?:^|[.!] )NAME,?(?: [^.]{0,60}?,)? (?:è (?:una?|un'|la|il|l'|leader)|sviluppa|opera|progetta)",
                    0.45),
            sign("\\b[Ii]n NAME,? (?:crediamo|cerchiamo|siamo|lavoriamo|sviluppiamo|troverai|abbiamo)\\b", 0.65),
            sign("\\b(?:[Uu]nisciti (?:a|al team di)|[Ee]ntra in|[Ll]avora in) NAME", 0.45),
            sign(
                    "(?:^|[.!] |[AOao] |[Ee]mpresa )NAME,?(?: [^.]{0,80}?,)? (?:procura|está à procura|busca|está a recrutar|está a contratar|recruta|contrata|pretende recrutar|está contratando)\\b",
                    0.7),
            sign("(?:^|[.!] |A |O )NAME,?(?: [^.]{0,60}?,)? (?:é (?:uma?|a|o|líder)|desenvolve|oferece)\\b", 0.45),
            sign(
                    "\\b[Nn][ao] NAME,? (?:acreditamos|procuramos|somos|trabalhamos|desenvolvemos|temos|vais|você)\\b",
                    0.65),
            sign(
                    "\\b(?:[Jj]unta-te (?:à|ao)|[Jj]unte-se (?:à|ao)|[Ff]az parte da|[Ff]aça parte da|[Vv]enha para a) NAME",
                    0.45),
            sign("(?:^|[.!] )NAME,?(?: [^.]{0,80}?,)? (?:zoekt|is op zoek naar|werft)\\b", 0.7),
            sign(
                    "(?:^|[.!] )NAME,?(?: [^.]{0,60}?,)? (?:is (?:een|het|de|dé|hét)|ontwikkelt|levert|maakt|bouwt)\\b",
                    0.45),
            sign(
                    "\\b(?:[Bb]ij|[Ww]erken bij|[Ww]elkom bij|[Vv]oor) NAME(?= (?:werk|ben|krijg|geloven|bouwen|maken|zijn|zoeken|staan|draait|vind|ga|kom)\\p{L}*\\b)",
                    0.6));
    private static final List<Sign> OTHERS = List.of(
            sign("^NAME(?:'s)? (?:logo|Logo)$|^(?:Logo|logo) (?:von|de|di|da|do|van|of|du|der) NAME$", 0.7),
            sign("^(?:Save|Share|Apply for|Apply to) .{3,100}? (?:at|bei|chez) NAME$", 0.75));
    private static final Pattern FOLLOWERS = Pattern.compile(
            "(?i)^[\\d.,K ]+ (?:followers?|follower|abonnés|seguidores|volgers|employees|mitarbeiter\\p{L}*)\\b.*");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:@|https?://|www\\.)(?:www\\.|jobs?\\.|careers?\\.|karriere\\.|recrutement\\.)*([\\p{L}\\d-]{3,40})\\.(?:[a-z]{2,3}\\.)?[a-z]{2,12}\\b");
    private static final String FORM_BEFORE =
            "^(?:(?:The|Die|Der|Das|La|Le|L'|A|O|El|Il|De|Het) ?(?:company|[Ff]irma|Unternehmen|association|société|entreprise|groupe|cabinet|empresa|compañía|azienda|società|bedrijf)|(?:The|Die|Der|Das|A|O)) (?=\\p{Lu})";
    private static final Pattern STREET = Pattern.compile(
            "(?iu)^(?:\\d{1,4}[a-z]?,? .{3,60}|.{3,50}(?:str\\.?|straße|strasse|weg|platz|allee|gasse) \\d.*|(?:via|viale|piazza|calle|c/|avenida|rua|av\\.) .{3,60})$");
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
        String text = Letters.fold(
                lines.stream().limit(IN_TEXT).map(Line::text).reduce("", (one, next) -> one + "\n" + next));
        repeated(text);
        addresses(lines, others);
        shorter();
        return doubts.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() <= 0.62)
                .map(best -> new Found(written.get(best.getKey()), Math.min(0.97, 1 - best.getValue())));
    }

    private void signsIn(Line line, boolean header) {
        if (!line.isProse()) {
            HEADINGS.forEach(sign -> match(sign, line.text()));
        }
        SENTENCES.forEach(sign -> match(sign, line.text()));
        Matcher legal = Names.WITH_LEGAL.matcher(line.text());
        while (legal.find()) {
            speaksFor(legal.group(1), header ? 0.5 : 0.35);
        }
    }

    private void signsInPage(Line line) {
        OTHERS.forEach(sign -> match(sign, line.text()));
    }

    private void match(Sign sign, String text) {
        String shortened = text.length() <= 600 ? text : text.substring(0, 600);
        Matcher it = sign.pattern().matcher(shortened);
        if (it.find()) {
            for (int group = 1; group <= it.groupCount(); group++) {
                if (it.group(group) != null) {
                    speaksFor(it.group(group), sign.worth());
                }
            }
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
            besides(cells.get(at), 0.35);
        }
    }

    private void besides(String cell, double worth) {
        boolean name = cell.matches("[\\p{Lu}\\d].*|[a-z][\\p{L}\\d]*(?: [A-Z].*)?")
                        && cell.split("\\s+").length <= 7
                        && !cell.matches(".*[.!?:;]$|.*://.*")
                || Names.hasLegalForm(cell);
        if (name
                && worth > 0
                && !wording.places().isPlace(cell)
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

    private void repeated(String text) {
        for (Map.Entry<String, Double> name : doubts.entrySet()) {
            int times = 0;
            for (int at = text.indexOf(name.getKey());
                    at >= 0 && times < 4 && name.getKey().length() > 2;
                    at = text.indexOf(name.getKey(), at + 1)) {
                times++;
            }
            if (times > 1) {
                name.setValue(name.getValue() * (1 - 0.1 * times));
            }
        }
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
                            .filter(other -> other.folded()
                                    .replaceAll("[^\\p{L}\\d]", "")
                                    .equals(letters))
                            .findFirst()
                            .ifPresent(other -> speaksFor(other.text(), 0.5));
                    doubts.replaceAll((name, doubt) -> name.replace(" ", "").equals(letters) ? doubt * 0.6 : doubt);
                }
            }
        }
    }

    /** What speaks for "Acme" speaks a little for "Acme Robotics" too. */
    private void shorter() {
        Map<String, Double> more = new LinkedHashMap<>();
        doubts.forEach((name, doubt) -> doubts.forEach((longer, other) -> {
            if (longer.startsWith(name + " ") && Names.hasLegalForm(written.get(longer)) | other <= 0.6) {
                more.merge(longer, 1 - (1 - doubt) / 2, (one, two) -> one * two);
            }
        }));
        more.forEach((name, doubt) -> doubts.merge(name, doubt, (one, two) -> one * two));
    }

    private void speaksFor(String text, double worth) {
        String name = text.replaceAll("^[^\\p{L}\\d]+", "")
                .replaceAll("[\\s,;:!?)(|–-]+$", "")
                .replaceAll("(?<![\\p{Lu}.][\\p{L}]|\\b(?:Inc|Ltd|Corp|Co|Lda|Ltda))\\.$", "")
                .replaceAll(FORM_BEFORE, "")
                .strip();
        String key = Names.key(name);
        if (key.isEmpty() || !Names.canBeCompany(name)) {
            return;
        }
        doubts.merge(key, 1 - worth, (one, two) -> one * two);
        written.merge(key, name, (one, two) -> Names.hasLegalForm(one) || !Names.hasLegalForm(two) ? one : two);
    }
}
