package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much the words of a text say that it is a degree, a school or a grade. */
final class StudyEvidence {

    private static final Pattern GRADE = Pattern.compile(
            "(?iu).*(?:\\b(?:c?gpa|auszeichnung|con lode|sobresaliente|mention|honou?rs|cum laude|distinction|valedictorian|gesamtnote|abschlussnote)\\b"
                    + "|\\b(?:grade|note|average|score|nota|voto|m[ée]dia|moyenne|promedio|punteggio|cijfer|resultat|classification)\\b(?:.*\\d|\\s*:)|\\d[.,]\\d+\\s*/\\s*\\d|\\d+/\\d+).*");
    /** A label with what follows it, or alone where that looks otherwise. */
    private static final Pattern THESIS = Pattern.compile(
            "(?i)^(?:(?:[\\p{L}'’-]+ ){0,3}?(?:thesis|dissertation|\\p{L}*arbeit|(?:abschluss|arbeits)?thema|titel|m[ée]moire|th[èe]se|memoria|tesis|tesina|tesi|tese|monografia"
                    + "|disserta[çc][ãa]o|tcc|scriptie|afstudeerproject|proefschrift|trabajo (?:de )?fin de [\\p{L}]+|trabalho de conclus[ãa]o[\\p{L} ]*"
                    + "|title|t[íi]tulo|titre|titolo)\\s*(?::|$))");

    /** What was studied besides, or for some of the time. */
    private static final Pattern BESIDES = Pattern.compile(
            "(?iu)^(?:nebenf[aä]ch(?:er)?|wahlf[aä]ch(?:er)?|leistungs(?:kurse?|f[aä]cher)|schwerpunkte?|studienschwerpunkte?|vertiefung(?:en|srichtung)?|mineure?|bijvak(?:ken)?"
                    + "|(?:relevant |selected |key )?(?:coursework|modules)|subjects|vakken|vakkenpakket|materias|disciplinas|esami|mati[èe]res)\\b");

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

    /** "Realschule" says what kind of school it was, and so what somebody left it with, but not which one. */
    private static final int NAMELESS = 2;

    /** Of a word at the beginning or end, or one that a text's brackets hold. */
    private static final int STARTS = 3;
    /** Of a word between others. */
    private static final int WITHIN = 2;

    private final Wording wording;

    StudyEvidence(Wording wording) {
        this.wording = wording;
    }

    /** Above zero for a degree or its field, below for a school, zero where the words do not tell. */
    int of(String text) {
        String bare = BRACKETS.matcher(text).replaceAll("").strip();
        int named = wording.degreeNames().of(bare);
        if (named > 1 || named == 1 && !wording.schools().startsWith(bare)) {
            return STARTS - school(without(named, bare));
        }
        int school = school(bare);
        return (school == 0 && isShort(text) ? STARTS : degree(school > 0 ? besidesSchool(bare) : bare)) - school;
    }

    private static String without(int words, String text) {
        String[] all = text.split("\\s+", words + 1);
        return all.length > words ? all[words] : "";
    }

    /** "Institute of Technology" says nothing of what was studied there; a degree's word at either end does, and one behind another name. */
    private String besidesSchool(String text) {
        boolean first = wording.schools().startsWith(text);
        if (wording.degrees().startsWith(text)
                || wording.degrees().hasWord(last(text))
                || !first && wording.degrees().in(text)) {
            return text;
        }
        String[] words = text.split(" ");
        int at = 0;
        while (at < words.length && !wording.schools().in(words[at])) {
            at++;
        }
        return at == words.length ? text : String.join(" ", List.of(words).subList(0, at));
    }

    /** "General Educational Development (GED)" */
    private boolean isShort(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        return brackets.find() && brackets.start() > 0 && wording.degrees().all(brackets.group());
    }

    private int degree(String text) {
        boolean starts = wording.degrees().startsWith(text);
        if (!starts && !wording.degrees().in(text)) {
            return wording.fields().in(text) ? 1 : 0;
        }
        return starts || wording.degrees().hasWord(last(text)) ? STARTS : WITHIN;
    }

    private int school(String text) {
        if (wording.schoolNames().of(text) > 0) {
            return STARTS;
        }
        if (!wording.schools().in(text)) {
            return 0;
        }
        if (wording.schools().all(text)) {
            return NAMELESS;
        }
        return wording.schools().startsWith(text) || wording.schools().hasWord(last(text)) ? STARTS : WITHIN;
    }

    /** Whether the text says how well somebody did, or what they wrote about. */
    boolean isDetail(String text) {
        return THESIS.matcher(text).find()
                || BESIDES.matcher(text).find()
                || GRADE.matcher(told(text)).matches() && !wording.degrees().startsWith(text);
    }

    /** Without brackets behind words: "Course in Law (Distinction)" names the course. */
    private static String told(String text) {
        String bare = BRACKETS.matcher(text).replaceAll("").strip();
        return bare.indexOf(' ') > 0 ? bare : text;
    }

    private static String last(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
