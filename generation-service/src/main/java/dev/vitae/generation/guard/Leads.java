package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Folding;
import java.util.regex.Pattern;

/** Words of leading, and which of them say that the person of the résumé has led. */
final class Leads {
    private static final String LED = "(?:led|lead|headed|directed|chaired|run|supervised|overseen|owned|guided|managed"
            + "|geleitet\\p{L}*|gefuhrt\\p{L}*|verantwortet\\p{L}*|dirigee?s?|pilotee?s?|encadree?s?|dirigid[oa]s?|liderad[oa]s?"
            + "|coordinad[oa]s?|guidat[oaie]|dirett[oaie]|coordinat[oaie]|geleide?)";
    /** Somebody else leads: "led by", "under the direction of", "unter Leitung", "not in the lead". */
    private static final Pattern OTHERS =
            Pattern.compile("(?<!\\p{L})(?:" + LED + " (?:by|von|vom|par|por|dal?|door)(?! me(?!\\p{L}))"
                    + "|(?:under|unter|sous|bajo|sotto|sob|onder|под)(?: (?:the|der|la|el|de|close|direct)){0,2}(?: \\p{L}+)?"
                    + " (?:lead\\p{L}*|direct\\p{L}*|direcc\\p{L}*|direzione|direcao|\\p{L}*leitung|fuhrung|supervis\\p{L}*|guid\\p{L}*|leiding|руководств\\p{L}*|начал\\p{L}*)"
                    + "|(?:nicht|ohne|not|without|sans|sin|senza|sem|zonder|не|без)(?: (?:in|als|as|the|der|die|la))* (?:\\p{L}*leitung|leitend\\p{L}*|fuhrend\\p{L}*|lead\\p{L}*|руковод\\p{L}*|direction)"
                    + "|\\p{L}*leitung(?: lag| liegt)?:? (?:bei|durch)"
                    + "|(?:which|that) (?:\\p{L}+ ){1,3}(?:led|leads|heads|headed|chairs|chaired|runs|ran)"
                    + "|(?:die|das|den|der|que|dont) (?:\\p{L}+ ){1,4}(?:leitete|fuhrte|verantwortete|dirigeait|dirigia)"
                    + "|(?:an der seite|gemeinsam mit|zusammen mit|neben|alongside|next to|aux cotes|junto a|junto con|accanto|ao lado) (?:der|des|dem|den|the|de la|du|de|al|alla|da|do) (?:\\p{L}*leitung|\\p{L}*leiter\\p{L}*|lead\\p{L}*|head|direct\\p{L}*|direcc\\p{L}*|direzione|direcao|manager\\p{L}*)"
                    + "|with (?:\\p{L}+ ){1,4}(?:in the lead|leading|in charge))(?!\\p{L})");
    /** A leader who has a name is not the person. */
    private static final Pattern NAMED = Pattern.compile(
            "(?U)(?i:(?<!\\p{L})\\p{L}*leitung|leiter(?:in)?|lead(?:er)?|director|manager|directeur|directrice|responsable"
                    + "|руководител\\p{L}*|руководил\\p{L}*|dirett(?:ore|rice)|directora?)[,:]? "
                    + "(?:\\p{L}*(?:arzt|ärztin) )?(?:Dr|Prof|Mrs?|Ms|Herr|Frau|M|Mme|Sr|Sra|\\p{Lu})\\.? ?(?:\\p{Lu}\\.? ?)*\\p{Lu}\\p{Ll}+");

    private static final Pattern CJK =
            Pattern.compile("主编[:为是]|(?:責任者|リーダー|統括)[はが:]|负责人[:为是]|由(?!我)[^,、]{1,8}(?:牵头|主持|负责|领导)");
    /** "Führte … durch" carries out, "lead generation" and what is "founded on" something lead nobody. */
    private static final Pattern NO_LEAD = Pattern.compile(
            "(?<!\\p{L})(?:(?:fuhrte|fuhre|leitete) [^,;.]*(?<!\\p{L})(?:durch|ein|fort|zusammen|weiter|ab|herbei)(?!\\p{L})"
                    + "|lead (?:gener|time|qualif|scor|manage)|(?:founded|fondee?s?|fondat[oaie]|fundad[oa]s?|gegrundet) (?:on|upon|sur|su|en|auf) )");

    private static final Pattern FOUNDED =
            Pattern.compile("(?<!\\p{L})(?:co-?)?(?:found(?:ed|ing)|fond[ea]|gegrundet|grundete)");
    private static final Pattern STARTED =
            Pattern.compile("set up|start|launch|creat|initi|establ|aufgebaut|aufbau|cree|mis en place|lanc|mont[eé]");
    /** Who is still learning is mentored and looked after, and to supervise them is no rank. */
    private static final Pattern LEARNERS = Pattern.compile(
            "apprentic|intern(?:s|es)?(?!\\p{L})|trainee|student|probationer|mentee|junior|stagiair|alternant|apprenti|eleve|azubi|auszubildend|lehrling|praktikant|referendar"
                    + "|becari|aprendi|practican|alumn|tirocinant|stagist|apprendist|estagiari|stagiair|leerling|стажер|практикант|ученик|студент|実習生|研修生|新人|後輩|实习生|学徒|徒弟");
    /** To lead those through something is to hold it. */
    private static final Pattern HELD = Pattern.compile(
            "(?<!\\p{L})(?:led|lead|leading|leads|guid\\p{L}*|gefuhrt|fuhrte?|leitete|geleitet|dirige\\p{L}*|dirigi\\p{L}*)(?:[ -]\\p{L}+){0,4} (?:through|around|round|durch|visitors|guests|tourists|besucher\\p{L}*|gaste|visites|visitas|tours?|walks?|classes|sessions|workshops?|lessons|courses|seminars?|trainings?|hikes|ateliers|talleres)(?!\\p{L})"
                    + "|(?:workshops?|seminare?|schulungen|kurse|fuhrungen)(?: \\p{L}+){0,3} (?:geleitet|gefuhrt)|durch (?:\\p{L}+ ){1,3}(?:gefuhrt|geleitet)(?!\\p{L})");

    private static final Pattern MENTORED = Pattern.compile(
            "supervis|encadr|anleit|anleitung|angeleitet|betreu|begeleid|anleiden|指導|带教|руковод|guid|gefuhrt");

    private Leads() {}

    /** Whether text says that the person led. */
    static boolean in(String folded) {
        return Cues.standard().in(own(folded)).containsKey(Cue.LED);
    }

    static boolean in(Telling telling) {
        return telling.has(Cue.LED) && !hasNamed(telling.text()) && in(telling.stated());
    }

    /** Without what somebody else leads. */
    static String own(String folded) {
        String own =
                CJK.matcher(folded).replaceAll(found -> " ".repeat(found.group().length()));
        return OTHERS.matcher(own).replaceAll(found -> " ".repeat(found.group().length()));
    }

    /** Whether text says who else led. */
    static boolean namesOther(String text) {
        String folded = Folding.foldInPlace(text);
        return !own(folded).equals(folded) || hasNamed(text);
    }

    private static boolean hasNamed(String text) {
        return NAMED.matcher(text).find();
    }

    static boolean isNone(String told, Telling source) {
        return NO_LEAD.matcher(told).find()
                || FOUNDED.matcher(told).find()
                        && STARTED.matcher(source.folded()).find();
    }

    /** "Supervised one apprentice" of who looked after one, "led visitors through the brewery" of who gave tours. */
    static boolean isPlain(String told, Telling source) {
        return HELD.matcher(told).find()
                || MENTORED.matcher(told).find()
                        && LEARNERS.matcher(told).find()
                        && LEARNERS.matcher(source.folded()).find();
    }
}
