package dev.vitae.generation.terms;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a job title names, apart from how senior it is. */
public final class Titles {
    private Titles() {}

    /** The words of the role, one for all languages and synonyms; seniority, gender marks and contract words left out. */
    public static Set<String> role(String title) {
        Words words = Words.standard();
        Set<String> role = new LinkedHashSet<>();
        for (Token token : Tokens.of(title)) {
            String folded = token.folded();
            if (!words.isStop(folded) && !words.has("level.pure", folded) && !words.has("role.unknown", folded)) {
                String one = words.role(folded);
                role.add(one.equals(folded) ? TextLanguage.EN.stem(folded) : TextLanguage.EN.stem(one));
            }
        }
        return role;
    }
}
