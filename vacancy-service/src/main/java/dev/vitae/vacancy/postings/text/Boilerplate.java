package dev.vitae.vacancy.postings.text;

import dev.vitae.vacancy.postings.Cut;
import dev.vitae.vacancy.postings.wording.Wording;
import dev.vitae.vacancy.salaries.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the lines of a posting from those of the page around it, which come along when somebody copies: menus, buttons,
 * notices about cookies, other jobs, the foot of the page.
 */
final class Boilerplate {

    private static final Pattern NUMBERS = Pattern.compile("(?i)^(?:"
            + "(?:re)?posted\\b.{0,40}\\bago|.{0,20}\\bago|posted (?:today|yesterday|on .{4,25})|(?:over |more than )?[\\d.,+]+ (?:applicants?|people clicked apply|followers|views|employees|connections?|alumni|reviews?|candidates?)(?: .{0,30})?"
            + "|be among the first .{0,30}|[\\d.,]+ out of 5(?: stars)?|[\\d.,]+ von 5.{0,10}|actively recruiting|[\\d.,]+ ?[★⭐].{0,20}|promoted.{0,80}|\\d+ notifications.{0,20}|get ai-powered advice.{0,140}|.{0,60}\\btry premium\\b.{0,20}|responses managed off linkedin|your application .{0,60}|\\d+ (?:school|company) alumni.{0,30}"
            + "|(?:erschienen|veröffentlicht|online seit|eingestellt)\\b.{0,5}:? (?:vor .{3,20}|gestern|heute|am .{5,20})|vor \\d+ (?:stunden?|tag(?:en)?|wochen?|monat(?:en)?)|[\\d.]+ (?:bewerber|follower|aufrufe|bewertungen|kununu.*)(?: .{0,30})?"
            + "|(?:publiée?|postée?|mise? en ligne|actualisée?|dernière mise à jour) (?:il y a .{3,20}|le .{5,25}|aujourd'hui|hier)|il y a \\d+ (?:heures?|jours?|semaines?|mois)|[\\d ]+ (?:candidats?|candidatures?|abonnés|vues|avis)(?: .{0,30})?"
            + "|(?:publicad[oa]|pubblicat[oa]|publicad[oa]) (?:hace|il|em|há|.{0,3}\\d).{0,25}|hace \\d+ (?:horas?|días?|semanas?|mes(?:es)?)|\\d+ (?:ore|giorni|settimane|mesi|giorno|settimana|mese) fa|há \\d+ (?:horas?|dias?|semanas?|meses|mês)|\\d+ (?:uur|uren|dag(?:en)?|weken|week|maand(?:en)?) geleden"
            + "|geplaatst(?:: | op | \\d).{0,25}|[\\d.]+ (?:solicitudes|inscritos|candidature|follower|candidaturas|sollicitanten|volgers)(?: .{0,30})?"
            + ")$");
    private static final Pattern FOOT = Pattern.compile(
            "(?i)^(?:©|\\(c\\) ?\\d|copyright\\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|todos os direitos|alle rechten voorbehouden).{0,120}$");
    private static final Pattern COOKIES = Pattern.compile(
            "(?iu)\\b(?:cookies?|datenschutzeinstellungen|tracking-technologien|third[- ]party trackers)\\b");
    private static final Pattern CONSENT = Pattern.compile(
            "(?iu)\\b(?:we (?:and our (?:\\d+ )?partners )?(?:use|store)|this (?:web)?site uses|uses cookies|by (?:clicking|continuing)|consent|accept|wir (?:und unsere (?:\\d+ )?partner )?(?:verwenden|nutzen|setzen)|diese (?:web)?seite (?:verwendet|nutzt)|einwilligung|akzeptieren|zustimm|nous (?:et nos (?:\\d+ )?partenaires )?utilisons|ce site utilise|accept(?:er|ez)|consentement|utilizamos|usamos|este sitio|consentimiento|aceptar|utilizziamo|questo sito|consenso|accett|este site|consentimento|aceitar|wij gebruiken|we gebruiken|deze (?:web)?site|toestemming|accepteren|personali[sz]e|améliorer|mejorar|migliorare|verbessern|verbeteren)");
    private static final Pattern ROW = Pattern.compile("\\s+[·•|]\\s+");
    private static final Pattern TRAIL = Pattern.compile("\\s*(?:[>›»/|•·]|→)\\s*");
    private static final Pattern SAVE_TITLE = Pattern.compile(
            "(?i)^(?:save|share|apply (?:for|to)|job (?:teilen|merken):?) .{3,120} (?:at|bei) .{2,60}$");
    private static final Pattern LOGO = Pattern.compile(
            "(?iu)^(?:.{2,60} logo|logo (?:von|de|di|da|do|van|of|du|der) .{2,60}|company logo.{0,60}|firmenlogo.{0,60})$");
    private static final int MOST_SHORT = 45;

    private final Wording wording;
    private final List<Line> kept = new ArrayList<>();
    private final List<Line> run = new ArrayList<>();
    private final List<Cut> cut = new ArrayList<>();

    /** @param others what is not kept, though it may say something about the posting ("Acme logo") */
    record Sorted(List<Line> kept, List<Line> others, List<Cut> cut) {}

    private final List<Line> others = new ArrayList<>();

    private Boilerplate(Wording wording) {
        this.wording = wording;
    }

    static Sorted sort(List<Line> lines, Wording wording) {
        return new Boilerplate(wording).sorted(lines);
    }

    private Sorted sorted(List<Line> lines) {
        int body = firstOfBody(lines);
        Set<Integer> blocks = PageBlocks.in(lines, wording, this::isOfPage, body);
        boolean inTail = false;
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (at > body && isOfOtherJobs(line)) {
                inTail = true;
            } else if (inTail && isSection(line) && !wording.isPhrase("BUTTON", line.folded())) {
                inTail = false;
            }
            if (inTail && !isProseOfPosting(line) || blocks.contains(at) || isPage(lines, at, body)) {
                run.add(line);
            } else {
                endRun();
                kept.add(withoutCounts(line));
            }
        }
        endRun();
        if (kept.isEmpty()) {
            return new Sorted(lines, List.of(), List.of());
        }
        return new Sorted(List.copyOf(kept), others, cut);
    }

    private boolean isOfOtherJobs(Line line) {
        return wording.isPhrase("TAIL", line.folded()) || !line.isItem() && PageLines.isOfOtherJobs(line.folded());
    }

    /** "Acme · Berlin · 3 days ago · 57 applicants": of a row of cells those that are the posting's. */
    private Line withoutCounts(Line line) {
        if (line.isItem() || line.isProse() || !ROW.matcher(line.text()).find()) {
            return line;
        }
        List<String> cells = List.of(ROW.split(line.text()));
        List<String> own = cells.stream().filter(cell -> !isCount(cell)).toList();
        if (own.isEmpty() || own.size() == cells.size()) {
            return line;
        }
        cut.add(Cut.of(1, cells.stream().filter(this::isCount).collect(Collectors.joining(" / "))));
        return line.saying(String.join(" · ", own));
    }

    private boolean isCount(String cell) {
        return NUMBERS.matcher(cell).matches() || PageLines.isOne(Letters.fold(cell));
    }

    /** Whether a line of nothing else is known for one of a page. */
    private boolean isOfPage(Line line) {
        return isMenuOrButton(line)
                || wording.isPhrase("CONSENT", line.folded())
                || COOKIES.matcher(line.text()).find()
                || PageLines.isOne(line.folded())
                || FOOT.matcher(line.text()).matches()
                || isTrail(line, "MENU")
                || isTrail(line, "FOOTER");
    }

    /** Teasers of other jobs are short, but for what they begin to tell of each. */
    private static boolean isProseOfPosting(Line line) {
        return line.isProse() && line.text().length() > 400;
    }

    private boolean isPage(List<Line> lines, int at, int body) {
        Line line = lines.get(at);
        String folded = line.folded();
        if (folded.isEmpty()) {
            return line.text().length() > 2 && line.text().matches("[^\\p{L}\\d]+");
        }
        if (line.isItem() && at > body) {
            return false;
        }
        if (wording.isPhrase("BUTTON", folded) && !opensAList(lines, at)
                || NUMBERS.matcher(line.text()).matches()
                || FOOT.matcher(line.text()).matches()
                || SAVE_TITLE.matcher(line.text()).matches()
                || LOGO.matcher(line.text()).matches()
                || PageLines.isOne(folded)) {
            return true;
        }
        if (COOKIES.matcher(line.text()).find() && CONSENT.matcher(line.text()).find()) {
            return true;
        }
        boolean besidePage = besidePage(lines, at);
        if (wording.isPhrase("CONSENT", folded) && (nearCookies(lines, at) || besidePage && !isSection(line))) {
            return true;
        }
        if (wording.isPhrase("FOOTER", folded) || isTrail(line, "FOOTER")) {
            return true;
        }
        if (isTrail(line, "MENU")) {
            return true;
        }
        boolean menu = wording.isPhrase("MENU", folded) || at < body && line.words() <= 3 && inMenu(lines, at);
        return menu && (at < body ? !labels(lines, at) && !isHeading(lines, at) : besidePage && !isSection(line));
    }

    /** A heading of the posting may have the words of a button or a menu: then text of the posting comes below it. */
    private boolean opensAList(List<Line> lines, int at) {
        return isSection(lines.get(at))
                && at + 1 < lines.size()
                && (lines.get(at + 1).isItem() || lines.get(at + 1).isProse());
    }

    /** A word of a menu above lines that are of no page, apart from what is before it, is a heading. */
    private boolean isHeading(List<Line> lines, int at) {
        return at > 0
                && at + 1 < lines.size()
                && lines.get(at).opening().equals("\n\n")
                && lines.get(at + 1).opening().equals("\n")
                && !isOfPage(lines.get(at - 1))
                && !isOfPage(lines.get(at + 1));
    }

    /** "Location", in a line of its own above its value, is no menu; beside other words of menus it is. */
    private boolean labels(List<Line> lines, int at) {
        return opensAList(lines, at) || Labels.isLabel(lines.get(at).folded()) && !besidePage(lines, at);
    }

    private boolean besidePage(List<Line> lines, int at) {
        return at > 0 && isMenuOrButton(lines.get(at - 1))
                || at + 1 < lines.size() && isMenuOrButton(lines.get(at + 1));
    }

    private boolean isMenuOrButton(Line line) {
        return wording.isPhrase("MENU", line.folded())
                || wording.isPhrase("BUTTON", line.folded())
                || wording.isPhrase("FOOTER", line.folded());
    }

    /** Whatever stands between two words of a menu is a third, unless it is what a position is called. */
    private boolean inMenu(List<Line> lines, int at) {
        return at > 0
                && at + 1 < lines.size()
                && wording.isPhrase("MENU", lines.get(at - 1).folded())
                && wording.isPhrase("MENU", lines.get(at + 1).folded())
                && !wording.jobs().in(lines.get(at).text());
    }

    private boolean nearCookies(List<Line> lines, int at) {
        for (int other = Math.max(0, at - 4); other <= Math.min(lines.size() - 1, at + 4); other++) {
            if (COOKIES.matcher(lines.get(other).text()).find()) {
                return true;
            }
        }
        return false;
    }

    /** "Home > Jobs > Berlin", "Imprint | Privacy | Terms": most of its parts are of that list. */
    private boolean isTrail(Line line, String list) {
        String[] parts = TRAIL.split(line.folded());
        if (parts.length < 2) {
            return list.equals("MENU") && isRow(line);
        }
        int known = 0;
        for (String part : parts) {
            known += wording.isPhrase(list, part) || wording.isPhrase("BUTTON", part) || wording.isPhrase("MENU", part)
                    ? 1
                    : 0;
        }
        return known * 2 > parts.length
                || known >= 1
                        && wording.isPhrase("MENU", parts[0])
                        && line.text().matches(".*[>›»].*");
    }

    /** "Jobs Companies Salaries Log in": a menu in one line. */
    private boolean isRow(Line line) {
        if (line.isProse() || line.words() < 3 || line.text().matches(".*[:.,;].*")) {
            return false;
        }
        String[] words = line.folded().split("\\s+");
        int known = 0;
        for (int at = 0; at < words.length; at++) {
            boolean two = at + 1 < words.length && isPageWord(words[at] + " " + words[at + 1]);
            known += two ? 2 : isPageWord(words[at]) ? 1 : 0;
            at += two ? 1 : 0;
        }
        return known * 4 >= words.length * 3;
    }

    private boolean isPageWord(String folded) {
        return wording.isPhrase("MENU", folded)
                || wording.isPhrase("BUTTON", folded)
                || wording.isPhrase("FOOTER", folded);
    }

    private boolean isSection(Line line) {
        return wording.isPhrase("SECTION", line.folded());
    }

    /** Where the posting's own text begins at the latest: the first paragraph, or the first heading of it. */
    private int firstOfBody(List<Line> lines) {
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            boolean cookies = COOKIES.matcher(line.text()).find();
            if (line.isProse() && !cookies
                    || line.isItem()
                            && at > 0
                            && lines.get(at - 1).isItem()
                            && line.text().length() > MOST_SHORT
                    || isSection(line) && opensAList(lines, at) && !cookies) {
                return at;
            }
        }
        return lines.size();
    }

    private void endRun() {
        if (!run.isEmpty()) {
            String text = run.stream()
                    .map(Line::text)
                    .limit(20)
                    .reduce((one, other) -> one + " / " + other)
                    .orElse("");
            cut.add(Cut.of(run.size(), text));
            others.addAll(run);
            run.clear();
        }
    }
}
