package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** How much the words of a text say that it is a position or a company. */
final class JobEvidence {

    /** What a title is of, for or in: "Head | of Sales", "Ingeniero | de software". */
    private static final Pattern REST = Pattern.compile(
            "(?i)\\s+(?:of|for|in|at|de|del|des|du|della|dello|da|do|di|für|im|en|et|e|y|und|and|van|voor|zum|zur|[–&/(-])\\s.*|[,(/].*");

    private static final Pattern FIRM = Pattern.compile(
            ".*\\p{L} (?:&|und|et|y|e|en|and) (?:\\p{Lu}\\S*|Co\\.?|Söhne|Fils|Hijos|Figli|Zonen|Sons)$");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)[\\p{L}\\d-]+\\.(?:com|org|net|io|dev|ai|co|app|tech|de|fr|es|it|nl|pt|eu|ch|at|be)");

    private final Wording wording;

    JobEvidence(Wording wording) {
        this.wording = wording;
    }

    /** Above zero for a position, below for a company, zero where the words do not tell. */
    int of(String text) {
        return position(text) - company(text);
    }

    private int position(String text) {
        if (!wording.jobs().in(text) || isHouse(text)) {
            return 0;
        }
        String name = REST.matcher(text).replaceAll("").strip();
        int space = name.lastIndexOf(' ');
        boolean head = wording.jobs().startsWith(name) || wording.jobs().in(name.substring(space + 1));
        return head ? 3 : 2;
    }

    /** "Architectenbureau" is no architect: all of its words that name a job name a company, too. */
    private boolean isHouse(String text) {
        return List.of(text.split("[\\s,]+")).stream()
                .filter(wording.jobs()::in)
                .allMatch(wording.companies()::in);
    }

    private int company(String text) {
        if (isLegal(text)) {
            return 4;
        }
        int words = Math.min(2, wording.companies().count(text));
        return words + (ADDRESS.matcher(text).matches() ? 3 : FIRM.matcher(text).matches() ? 1 : 0);
    }

    /** Whether a word after the first is a legal form, written as one: "AG", "S.r.l.", "Ltd". */
    private boolean isLegal(String text) {
        String[] words = text.split("[\\s,]+");
        for (int i = 1; i < words.length; i++) {
            if (words[i].chars().anyMatch(Character::isUpperCase)
                    && wording.legalForms().hasWord(words[i])) {
                return true;
            }
        }
        return false;
    }
}
