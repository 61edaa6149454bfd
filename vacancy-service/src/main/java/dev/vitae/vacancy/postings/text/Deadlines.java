package dev.vitae.vacancy.postings.text;

import dev.vitae.vacancy.postings.Draft;
import dev.vitae.vacancy.postings.Member;
import dev.vitae.vacancy.postings.PostingWarning;
import dev.vitae.vacancy.postings.wording.Days;
import dev.vitae.vacancy.salaries.Letters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Until when one may apply: a day behind words that say so. */
final class Deadlines {

    /** Words that speak of nothing else. */
    private static final Pattern CLEAR = Pattern.compile(
            "\\b(?:apply (?:by|before|until|no later than|on or before)|closing date|(?:application )?deadline|applications? (?:close|closes|closing|are due|due|end)|closes (?:on|at)|last day to apply|expires on|apply .{0,30}\\b(?:by|before|until)"
                    + "|bewerbungsschluss|bewerbungsfrist|bewerbungsende|einsendeschluss|bewerbungsdeadline|stellenangebot gultig bis|date limite|cloture des candidatures|date de cloture|postule[rz]? (?:avant|jusqu'au)|candidater avant|candidatez avant"
                    + "|fecha limite|fecha de cierre|plazo de (?:inscripcion|presentacion|solicitud|candidatura)s?|cierre de la oferta|scadenza|termine (?:ultimo|per)|data di chiusura|data limite|prazo de candidatura|prazo para|prazo de inscricao|prazo|sluitingsdatum|sluit op|reageren kan tot|vacature sluit|reactietermijn)\\b");
    /** Words that say "until", in a line that speaks of applying. */
    private static final Pattern UNTIL = Pattern.compile(
            "\\b(?:by|before|until|till|no later than|bis(?: zum| spatestens| zum spatestens| spatestens zum)?|spatestens(?: bis)?(?: zum)?|jusqu'au|avant le|au plus tard le|avant|hasta el|antes del|hasta|entro il|entro e non oltre il|entro|fino al|ate (?:ao dia|o dia|dia|a)?|ate|uiterlijk|tot en met|tot|voor)\\s");

    private static final Pattern APPLYING = Pattern.compile(
            "\\b(?:appl(?:y|ication|ications|icants?|ied)|cv|resume|envo\\p{L}*|e?-?mail|envi\\p{L}*|invia\\p{L}*|stuur\\p{L}*|schick\\p{L}*|send\\p{L}*|bewerb\\p{L}*|bewirb|unterlagen|lebenslauf|candidat\\p{L}*|postul\\p{L}*|dossiers?|inscri\\p{L}*|solicitud\\p{L}*|hear from|get in touch|meld\\p{L}*|curricul\\p{L}*|sollicit\\p{L}*|motivatie\\p{L}*|reageer|reacties?)\\b|[\\w.-]@[\\w-]+\\.\\w");
    /** "December 12/11" of a text with dollars is not that of one with pounds. */
    private static final Pattern AMERICAN = Pattern.compile(
            "(?<![ACS])\\$ ?\\d|\\b(?:USA|U\\.S\\.|United States|401\\(?k)|, (?:CA|NY|TX|WA|MA|IL|FL|GA|CO|NC|VA|PA|OH|NJ|AZ|OR|MI|MN|MD|TN|UT|DC)\\b");

    private static final int NEAR = 60;

    private final List<Line> lines;
    private final LocalDate today;
    private final Boolean monthFirst;

    Deadlines(List<Line> lines, String text, String language, LocalDate today) {
        this.lines = lines;
        this.today = today;
        boolean american = AMERICAN.matcher(text).find();
        boolean british = text.indexOf('£') >= 0 || text.indexOf('€') >= 0;
        this.monthFirst = !language.isEmpty() && !language.equals("en")
                ? Boolean.FALSE
                : american && !british ? Boolean.TRUE : british && !american ? Boolean.FALSE : null;
    }

    void read(Labels labels, Draft draft) {
        Optional<Labels.Value> labelled = labels.of(Labels.Label.DEADLINE);
        if (labelled.isPresent() && state(labelled.get().value(), 0.95, draft)) {
            return;
        }
        for (int at = 0; at < lines.size(); at++) {
            if (inLine(at, draft)) {
                return;
            }
        }
    }

    private boolean inLine(int at, Draft draft) {
        Line line = lines.get(at);
        String folded = Letters.fold(line.text());
        Matcher clear = CLEAR.matcher(folded);
        while (clear.find()) {
            String behind = line.text().substring(clear.end());
            String next = behind.replaceAll("[^\\p{L}\\d]", "").isEmpty() && at + 1 < lines.size()
                    ? " " + lines.get(at + 1).text()
                    : "";
            if (state(near(behind + next), 0.9, draft)) {
                return true;
            }
        }
        String before =
                at > 0 && goesOn(lines.get(at - 1), line) ? lines.get(at - 1).text() + " " : "";
        String next = at + 1 < lines.size() && goesOn(line, lines.get(at + 1))
                ? " " + lines.get(at + 1).text()
                : "";
        if (!APPLYING.matcher(Letters.fold(before + line.text())).find()) {
            return false;
        }
        Matcher until = UNTIL.matcher(Letters.fold(line.text() + next));
        while (until.find() && until.start() < line.text().length()) {
            if (state(near((line.text() + next).substring(until.end())), 0.8, draft)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence was broken at the end of a line, as on a scan or in a mail. */
    private boolean goesOn(Line line, Line next) {
        return line.words() > 3
                && next.opening().equals("\n")
                && (!next.isItem() || beginsWithADay(next.text()))
                && !line.text().matches(".*[.!?:;]$|.*:.*")
                && next.text().matches("[\\p{L}\\d(].*");
    }

    private boolean beginsWithADay(String text) {
        return Days.first(text, today, monthFirst)
                .filter(found -> found.start() == 0)
                .isPresent();
    }

    private static String near(String behind) {
        return behind.substring(0, Math.min(NEAR, behind.length()));
    }

    private boolean state(String text, double confidence, Draft draft) {
        Optional<Days.Found> found = Days.first(text, today, monthFirst);
        if (found.isEmpty() || found.get().start() > 40) {
            return false;
        }
        LocalDate day = found.get().day();
        if (day == null) {
            draft.warn(PostingWarning.deadlineAmbiguous(
                    text.substring(found.get().start(), found.get().end()).strip()));
            return true;
        }
        draft.state(Member.DEADLINE, day, confidence);
        return true;
    }
}
