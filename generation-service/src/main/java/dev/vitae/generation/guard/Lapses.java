package dev.vitae.generation.guard;

import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Over" that says how long or where, not how many more. */
final class Lapses {
    private static final Pattern SPREAD = Pattern.compile("(\\p{L}+) over$");

    private static final Pattern LAPSE = Pattern.compile(
            "^[ -](?:\\p{L}+ )?(?:season|term|quarter|semester|cycle|shift|session|sprint|edition|saison|quartal|schul|weekend|summer|winter|wochenende|sommer)");

    private final Telling told;
    private final boolean ofJob;
    private final TextLanguage language;

    Lapses(Telling told, boolean ofJob, TextLanguage language) {
        this.told = told;
        this.ofJob = ofJob;
        this.language = language;
    }

    /** "Over three seasons" of a job is how long it took, not more than three. */
    boolean isLapse(Figure figure) {
        String before = told.folded()
                .substring(0, Math.min(figure.start(), told.folded().length()))
                .strip();
        String behind =
                told.folded().substring(Math.min(figure.end(), told.folded().length()));
        boolean time = Units.standard().isTime(figure.unit()) && (ofJob || !figure.isYears());
        return before.matches("(?:.*\\W)?(?:over|uber|across)")
                && (time || LAPSE.matcher(behind).find() || !figure.isMoney() && isSpread(before));
    }

    /** "No injury over 310 climbs", "spread over two sites": behind what is no deed, it says where. */
    private boolean isSpread(String before) {
        Matcher spread = SPREAD.matcher(before);
        return language == TextLanguage.EN
                && spread.find()
                && !Words.standard().isStop(spread.group(1))
                && !Deeds.isVerb(spread.group(1));
    }
}
