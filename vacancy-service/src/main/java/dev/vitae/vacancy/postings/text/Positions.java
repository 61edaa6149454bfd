package dev.vitae.vacancy.postings.text;

import dev.vitae.vacancy.postings.wording.Wording;
import dev.vitae.vacancy.salaries.Letters;
import dev.vitae.vacancy.salaries.Salaries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line that says what somebody would be. */
final class Positions {

    /** "(m/w/d)", "H/F", "(all genders)": what laws ask for behind a position. */
    static final Pattern GENDERS = Pattern.compile(
            "(?iu)\\s*[-–,|/]?\\s*[(\\[]?\\s*\\b(?:(?:[mfwdxhvigna]|div|gn|ndg)\\s?[/|*]\\s?){1,3}(?:[mfwdxhvigna*]|div|gn|ndg)\\b\\s*[)\\]]?|\\s*[(\\[](?:all genders?|gn|alle geschlechter|tous genres|homme/femme|femme/homme|hombre/mujer|mujer/hombre|uomo/donna|man/vrouw|m\\.?f\\.?d\\.?|any gender|divers|mwd|wmd)[)\\]]|\\s*[-–] all genders\\b");

    private static final Pattern OPENER = Pattern.compile(
            "(?iu)^(?:job(?: title| opening| posting| offer)?|position|vacancy|now hiring|we are hiring|we're hiring|hiring|stellenangebot|stellenanzeige|stellenausschreibung|offre d'emploi|offre|poste|oferta de empleo|oferta de trabajo|oferta|se busca|offerta di lavoro|vaga de|vaga|oferta de emprego|vacature|gesucht|job details for|apply for)\\s?[:–!|-]\\s+");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?iu)\\s*(?:[-–|,]\\s*)?[(\\[]?(?:ref(?:erence|erenz|\\.)?|job[ -]?id|req(?:uisition)?(?:[ -]?id)?|kennziffer|réf(?:érence)?\\.?|id)\\s?[:#.]?\\s?[\\w/-]*\\d[\\w/-]*[)\\]]?\\s*$|\\s+#\\d+$");
    /** How much, and from when. */
    private static final Pattern EXTENT = Pattern.compile(
            "(?iu),?\\s*\\(?\\d{1,3}\\s?(?:[–-]\\s?\\d{1,3}\\s?)?%.*$|\\s+(?:ab|zum|from|starting|à partir du|desde el|dal|vanaf)\\s+\\d.*$");

    private static final Pattern SIDE = Pattern.compile("\\s*\\(([^()]+)\\)\\s*$");
    private static final String[] SOUGHT = {
        // What a sentence says a company looks for; the position is what follows.
        "(?:needs|seeks|(?:is|are|we're|we are) (?:currently |now |actively )?(?:looking for|hiring|seeking|recruiting|searching for)) (?:an? |our next |our new |our first |our |the )?",
        "(?:join (?:us|our team|the team|\\p{Lu}[\\p{L} ]{2,40}?)|apply|work with us) as (?:an? |our |the )",
        "(?:rejoignez|rejoins|rejoindre|intégrez) .{2,60}? (?:comme|en tant que) (?:une? |notre )?",
        "(?:sucht|suchen(?: wir)?|stellt|stellen wir) (?:zum nächstmöglichen zeitpunkt |ab sofort |zur verstärkung [^,.]{0,60} |für [^,.]{0,60}? |per sofort |dich als |sie als |in [\\p{L} ]{2,30} )*(?:eine?n?|eine/n|eine:n|eine\\*n|einen/eine|einen?/eine|als)? ?",
        "(?:recherche|recrute|cherche|recherchons|recrutons|à la recherche d'|à la recherche de)(?: (?:actuellement|activement|pour [^,.]{3,60}?|un·e|dès que possible))* ?(?:une?\\(e\\)|un\\(e\\)|un/une|une?|son|sa|notre)? ",
        "(?:busca|buscamos|está buscando|estamos buscando|selecciona|seleccionamos|precisa|necesita|contrata)(?: (?:incorporar|contratar|para [^,.]{3,60}?))* (?:un/a|una?|un/una) ",
        "(?:cerca|cerchiamo|ricerca|ricerchiamo|seleziona|alla ricerca di|sta cercando)(?: (?:per [^,.]{3,60}?))* (?:un/a|una|un|uno) ",
        "(?:procura|procuramos|está à procura de|estamos à procura de|busca|contrata|recruta|a recrutar|a contratar)(?: (?:para [^,.]{3,60}?))* (?:um/a|uma?|um\\(a\\)) ",
        "(?:zoekt|zoeken(?: wij| we)?|op zoek naar)(?: (?:per direct|voor [^,.]{3,60}?))* (?:een|enthousiaste) "
    };
    private static final Pattern[] SENTENCES = new Pattern[SOUGHT.length];
    private static final String ROLE = "((?:[\\p{L}\\d&+#./*:()·-]+ ?){1,9})";

    static {
        for (int at = 0; at < SOUGHT.length; at++) {
            SENTENCES[at] = Pattern.compile("(?iu)(?<!\\p{L})" + SOUGHT[at] + ROLE);
        }
    }

    /** Where a position in a sentence ends. */
    private static final Pattern ROLE_END = Pattern.compile(
            "(?iu)[,;:!?]|\\.\\s|\\.$| (?:to|who|for|with|in|at|based|who's|that|für|zur|zum|mit|der|die|das|am|bei|in|ab|pour|afin|basée?|chez|à|au|avec|dans|en|para|con|que|per|a|presso|com|na|no|voor|met|bij|die|te|om|op|mit|as|on|within)(?= |$)");

    private static final Pattern PARTS = Pattern.compile("\\s+[|•·]\\s+|\\s+[–—]\\s+|\\s+-\\s+");
    /** What stands in rows of cells and is no position alone. */
    private static final Set<String> DEPARTMENTS = Set.of(
            "engineering",
            "management",
            "development",
            "design",
            "marketing",
            "sales",
            "product",
            "operations",
            "finance",
            "people",
            "legal",
            "support",
            "data",
            "it",
            "hr",
            "vertrieb",
            "entwicklung",
            "technik",
            "ingenierie",
            "ventes",
            "ingenieria",
            "ventas",
            "vendite",
            "vendas",
            "engenharia",
            "verkoop",
            "techniek");

    private static final int IN_HEADER = 30;
    private static final int LONGEST = 130;

    private final Wording wording;

    Positions(Wording wording) {
        this.wording = wording;
    }

    /** @param line of the header, or -1 for a position in a sentence */
    record Found(String position, int line, double confidence) {}

    Optional<Found> find(List<Line> lines, Labels labels, List<String> hints) {
        Optional<Labels.Value> labelled = labels.of(Labels.Label.POSITION)
                .filter(value -> !wording.isPhrase("SECTION", Letters.fold(value.value())));
        if (labelled.isPresent()
                && labelled.get().value().length() <= LONGEST
                && isRole(labelled.get().value())) {
            return Optional.of(
                    new Found(clean(labelled.get().value()), labelled.get().line(), 0.95));
        }
        Optional<Found> header = inHeader(lines, hints);
        return header.filter(found -> found.confidence() >= 0.55)
                .or(() -> inSentence(lines))
                .or(() -> header)
                .or(() -> labelled.map(value -> new Found(clean(value.value()), value.line(), 0.7)));
    }

    private boolean isRole(String text) {
        return text.matches(".*\\p{L}{2}.*");
    }

    private Optional<Found> inHeader(List<Line> lines, List<String> hints) {
        Found best = null;
        for (int at = 0; at < Math.min(IN_HEADER, lines.size()); at++) {
            Line line = lines.get(at);
            String text = OPENER.matcher(line.text()).replaceFirst("");
            if (inSentence(line).isPresent()) {
                continue;
            }
            double worth = worth(line, text, hints) - at * 0.012;
            if (worth > 0.2 && (best == null || worth > best.confidence())) {
                best = new Found(clean(text), at, worth);
            }
        }
        return Optional.ofNullable(best)
                .filter(found -> !found.position().isEmpty())
                .map(found -> new Found(found.position(), found.line(), Math.min(0.9, found.confidence())));
    }

    private double worth(Line line, String text, List<String> hints) {
        String bare = GENDERS.matcher(text).replaceAll("");
        boolean gendered = !bare.equals(text);
        if (text.length() > LONGEST
                || bare.strip().length() < 3
                || line.isItem() && !gendered
                || line.words() > 16
                || text.matches(".*[!?;]$")
                || text.matches(".*[.…]$") && !gendered
                || text.endsWith(":")
                || wording.isPhrase("SECTION", line.folded())
                || Labels.isLabel(line.folded())
                || Kinds.saysOnlyHow(text)
                || Salaries.find(text).isPresent() && !gendered
                || text.contains("@") && !text.contains(" @ ")
                || text.contains("://")) {
            return 0;
        }
        boolean ofHints = hints.stream()
                .anyMatch(hint -> Letters.fold(hint).contains(Letters.fold(bare).strip()));
        boolean job = wording.jobs().in(PARTS.split(bare)[0]);
        boolean place =
                wording.places().isPlace(Cells.of(bare).stream().findFirst().orElse(bare)) && !job;
        boolean company = Names.hasLegalForm(bare.strip()) && !job;
        String first = Letters.fold(Cells.of(text).stream().findFirst().orElse(""));
        boolean row = DEPARTMENTS.contains(first) || first.startsWith("based in ") || first.startsWith("fixed term");
        boolean labelled = text.matches("^\\p{L}[\\p{L} ]{2,25}\\s?:.*") && !gendered;
        return 0.25
                + (gendered ? 0.4 : 0)
                + (job ? 0.35 : 0)
                + (ofHints ? 0.25 : 0)
                - (place || company ? 0.5 : 0)
                - (labelled || row ? 0.5 : 0)
                - (line.words() > 9 && !gendered ? 0.2 : 0);
    }

    private Optional<Found> inSentence(List<Line> lines) {
        for (Line line : lines.subList(0, Math.min(60, lines.size()))) {
            Optional<Found> found = inSentence(line);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> inSentence(Line line) {
        for (Pattern sentence : SENTENCES) {
            Matcher it = sentence.matcher(line.text());
            if (it.find()) {
                String role = role(it.group(1));
                if (!role.isEmpty()
                        && (wording.jobs().in(role)
                                || GENDERS.matcher(it.group(1)).find())) {
                    String position = clean(role);
                    return Optional.of(
                            new Found(position.substring(0, 1).toUpperCase() + position.substring(1), -1, 0.65));
                }
            }
        }
        return Optional.empty();
    }

    private static String role(String behind) {
        String whole = GENDERS.matcher(behind).replaceAll("");
        Matcher end = ROLE_END.matcher(whole);
        return (end.find() ? whole.substring(0, end.start()) : whole).strip();
    }

    /** Without what does not belong to a position: marks of gender, references, the employer or place behind a dash. */
    String clean(String text) {
        String bare = OPENER.matcher(text.strip()).replaceFirst("");
        Matcher employed = Companies.AT.matcher(bare);
        if (employed.find() && employed.start() > 2) {
            bare = bare.substring(0, employed.start());
        }
        bare = GENDERS.matcher(bare)
                .replaceAll(" ")
                .replaceFirst("(?iu)^(?:un\\(e\\)|une?|un/une|eine?n?|an?) (?=\\p{L}{4})", "");
        String[] parts = PARTS.split(bare.strip());
        StringBuilder kept = new StringBuilder(parts[0]);
        for (int at = 1; at < parts.length; at++) {
            String part = parts[at].strip();
            if (wording.places().isPlace(part)
                    || Kinds.saysOnlyHow(part)
                    || Names.hasLegalForm(part)
                    || part.isEmpty()) {
                break;
            }
            kept.append(bare.contains(" – ") ? " – " : " - ").append(part);
        }
        String cleaned = REFERENCE.matcher(kept).replaceFirst("");
        cleaned = EXTENT.matcher(cleaned).replaceFirst("").replaceAll("\\s+", " ");
        Matcher side = SIDE.matcher(cleaned);
        cleaned = side.find() && Kinds.saysOnlyHow(side.group(1)) ? side.replaceFirst("") : cleaned;
        return cleaned.replaceAll("[\\s,;:|–-]+$|^[^\\p{L}\\d(.]+", "")
                .replaceAll("\\s+([,.])", "$1")
                .replaceAll("\\(\\s*\\)", "")
                .strip();
    }
}
