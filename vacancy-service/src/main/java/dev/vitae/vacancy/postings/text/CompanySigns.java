package dev.vitae.vacancy.postings.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands beside a company's name and beside little else, in seven languages. */
final class CompanySigns {

    /** @param worth from 0 to 1: how often a name that it finds is the company's */
    record Sign(Pattern pattern, double worth) {

        private static final int LONGEST = 600;

        /** The name that it finds in a line, or null. */
        String name(String line) {
            Matcher found = pattern.matcher(line.length() <= LONGEST ? line : line.substring(0, LONGEST));
            if (!found.find()) {
                return null;
            }
            String name = found.group(1);
            for (int group = 2; name == null && group <= found.groupCount(); group++) {
                name = found.group(group);
            }
            return name;
        }
    }

    private static final String N = "(" + Names.NAME + ")";
    /** What stands between a company and where it is. */
    static final String IN = " (?:in|near|aus|mit Sitz in|à|en|de|a|di|em|te|uit) ";
    /** What a company does that has a vacancy. */
    static final String SEEKS =
            "(?:is|are) (?:currently |now |actively |also )?(?:looking for|hiring|seeking|recruiting|searching for)|seeks|sucht|stellt ein"
                    + "|recherche|recrute|cherche|engage|embauche|busca|necesita|precisa|contrata|cerca|ricerca|assume|procura|recruta|zoekt";

    /** @param pattern with NAME where the company stands */
    private static Sign sign(String pattern, double worth) {
        return new Sign(Pattern.compile("(?u)" + pattern.replace("NAME", N)), worth);
    }

    /** Of a line that is nothing else. */
    static final List<Sign> HEADINGS = List.of(
            // "City of Springfield", "Universität Bonn": a public body by its name alone.
            sign(
                    "^(?:(?:[^.!?]{0,60} )?(?:der|des|dem|die|the|la|le|el|il|o|a|de|von|an) )?(" + Names.BODY
                            + ")(?:$| (?=\\p{Ll}))",
                    0.45),
            sign(
                    "^(?i:about|who is|who are|why join|why|life at|working at|meet|join|welcome to|über|über die|das ist|wer ist|willkommen bei|arbeiten bei|karriere bei|die|à propos de|à propos d'|qui est|découvrez|pourquoi rejoindre|pourquoi|sobre|acerca de|quién es|trabajar en|conoce a|chi è|informazioni su|perché|lavorare in|quem é a|quem é|sobre a|sobre o|trabalhar na|over|wie is|werken bij|dit is|waarom)\\s?NAME\\s?[?!:]?$",
                    0.75));

    static final List<Sign> SENTENCES = List.of(
            // "Her restaurant, Chez Max, is looking for": the name between the commas.
            sign("^[^,]{2,60} \\p{Ll}[^,]{2,30}, NAME, (?:" + SEEKS + ")(?!\\p{L})", 0.7),
            sign("^[^.!?]{2,200}[.!?] [^,]{3,60} \\p{Ll}[^,]{2,30}, NAME, (?:" + SEEKS + ")(?!\\p{L})", 0.7),
            sign(
                    "(?:^|[.!:] |(?:^|[ ,])(?:[Dd]ie|[Dd]er|[Dd]as|[Tt]he|[Ll]a|[Ll]e|[Ii]l|[Ee]l|[Oo]|[Aa]|[Dd]e|[Hh]et) )NAME"
                            + IN + Locations.ANY_NAME + " (?:" + SEEKS + ")(?!\\p{L})",
                    0.7),
            sign("(?:^|[.!:] |[EeLl]l )NAME (?:convoca|solicita|requiere|oferta|ofrece)(?!\\p{L})", 0.65),
            sign(
                    "(?:^|[.!:] |[Ll]a |[Ll]e )NAME (?:met au concours|engage|embauche|propose un poste|ouvre un)(?!\\p{L})",
                    0.65),
            sign(
                    "NAME,?(?: [^.]{0,80}?,)? (?:(?:is|are) (?:currently |now |actively |also )?(?:looking for|hiring|seeking|recruiting|searching for)|seeks|needs (?:an?|our|someone|somebody))\\b",
                    0.7),
            sign(
                    "(?:^|[.!:] )NAME,?(?: [^.]{0,80}?,)? (?:(?:is|are) (?:an?|the|one of)|helps?|makes?|builds?|runs?|develops?|designs?|provides?|operates?|protects?|creates?|delivers?)\\b",
                    0.4),
            sign(
                    "\\b(?:[Jj]oin|[Jj]oining) (?:us at |the team at |our team at )?NAME(?= (?:as|and|in|to|on)\\b|[.!,]|$)",
                    0.45),
            sign("\\b[Aa]t NAME,? (?:we|you|our|everyone|it)\\b", 0.7),
            sign(
                    "\\b(?:[Ww]ork(?:ing)? (?:at|for)|[Cc]areers? at|[Hh]ere at|[Ll]ife at|the .{2,30} team at) NAME",
                    0.45),
            sign(
                    "(?:^|[.!:] |[Dd]ie |[Dd]er |[Dd]as )NAME,?(?: (?:aus|in|mit Sitz in|am Standort) [^.]{2,40}?| [^.]{0,80}?,)? (?:sucht|stellt ein|stellt .{3,60} ein|bildet aus)\\b",
                    0.7),
            sign(
                    "(?:^|[.!:] )(?:Die |Der |Das )?NAME (?:ist (?:ein|eine|einer|eines|der|die|das|mit|seit)|gehört zu|zählt zu|entwickelt|steht für|bietet|betreibt|baut|produziert|fertigt|vertreibt|plant|berät|mit Sitz)\\b",
                    0.5),
            sign(
                    "\\b[Bb]ei (?:der |dem )?NAME(?= (?:arbeiten|erwartet|bieten|wirst|bist|erwarten|haben|entwickeln|gestalten|findest|verbinden|stehen|sind|glauben|kannst)\\b)",
                    0.65),
            sign("\\b[Ww]ir,? (?:bei (?:der )?|sind (?:die )?|die )NAME(?= |,|\\.|!|$)", 0.5),
            sign(
                    "(?:[Ww]illkommen bei|[Ww]erde Teil (?:von|der)|[Kk]arriere bei|[Zz]ukunft bei|[Aa]rbeiten bei|[Tt]eam der) (?:der )?NAME",
                    0.5),
            sign(
                    "(?:^|[.!:] |[Ss]ociété |[Ee]ntreprise )NAME,?(?: [^.]{0,80}?,)? (?:recherche|recrute|cherche|est à la recherche|souhaite recruter)\\b",
                    0.7),
            sign(
                    "(?:^|[.!:] |[Ss]ociété |[Ee]ntreprise )NAME,?(?: [^.]{0,60}?,)? (?:est (?:une?|le|la|l'|leader|spécialisée?)|développe|conçoit|accompagne|propose|édite|fabrique|réalise|aide|finance)",
                    0.5),
            sign("\\b(?:[Cc]hez) NAME", 0.6),
            sign(
                    "\\b(?:[Rr]ejoignez|[Rr]ejoins|[Rr]ejoindre|[Ii]ntégrez|[Ii]ntègre) (?:l'équipe (?:de |d')|les équipes (?:de |d')|la société |le groupe )?NAME",
                    0.5),
            sign(
                    "(?:^|[.!:] |[Ee]mpresa |[Ee]n )NAME,?(?: [^.]{0,80}?,)? (?:busca|buscamos|está buscando|estamos buscando|selecciona|seleccionamos|contrata|precisa|necesita incorporar|necesita)\\b",
                    0.7),
            sign(
                    "(?:^|[.!:] |[Ee]mpresa )NAME,?(?: [^.]{0,60}?,)? (?:es (?:una?|la|el|líder)|desarrolla|ofrece|somos)\\b",
                    0.45),
            sign(
                    "\\b[Ee]n NAME,? (?:buscamos|estamos|creemos|somos|trabajamos|nos|tenemos|queremos|apostamos|desarrollamos)\\b",
                    0.65),
            sign("\\b(?:[ÚU]nete a|[Ff]orma parte de|[Tt]rabaja en) NAME", 0.45),
            sign(
                    "(?:^|[.!:] |[Aa]zienda |[Ss]ocietà )NAME,?(?: [^.]{0,80}?,)? (?:cerca|ricerca|seleziona|è alla ricerca|sta cercando|assume|è in cerca)\\b",
                    0.7),
            sign(
                    "(?:^|[.!:] )NAME,?(?: [^.]{0,60}?,)? (?:è (?:una?|un'|la|il|l'|leader)|sviluppa|opera|progetta)",
                    0.45),
            sign("\\b[Ii]n NAME,? (?:crediamo|cerchiamo|siamo|lavoriamo|sviluppiamo|troverai|abbiamo)\\b", 0.65),
            sign("\\b(?:[Uu]nisciti (?:a|al team di)|[Ee]ntra in|[Ll]avora in) NAME", 0.45),
            sign(
                    "(?:^|[.!:] |[AOao] |[Ee]mpresa )NAME,?(?: [^.]{0,80}?,)? (?:procura|está à procura|busca|está a recrutar|está a contratar|recruta|contrata|pretende recrutar|está contratando)\\b",
                    0.7),
            sign("(?:^|[.!:] |A |O )NAME,?(?: [^.]{0,60}?,)? (?:é (?:uma?|a|o|líder)|desenvolve|oferece)\\b", 0.45),
            sign(
                    "\\b[Nn][ao] NAME,? (?:acreditamos|procuramos|somos|trabalhamos|desenvolvemos|temos|vais|você)\\b",
                    0.65),
            sign(
                    "\\b(?:[Jj]unta-te (?:à|ao)|[Jj]unte-se (?:à|ao)|[Ff]az parte da|[Ff]aça parte da|[Vv]enha para a) NAME",
                    0.45),
            sign("(?:^|[.!:] )NAME,?(?: [^.]{0,80}?,)? (?:zoekt|is op zoek naar|werft)\\b", 0.7),
            sign(
                    "(?:^|[.!:] )NAME,?(?: [^.]{0,60}?,)? (?:is (?:een|het|de|dé|hét)|ontwikkelt|levert|maakt|bouwt)\\b",
                    0.45),
            sign(
                    "\\b(?:[Bb]ij|[Ww]erken bij|[Ww]elkom bij|[Vv]oor) NAME(?= (?:werk|ben|krijg|geloven|bouwen|maken|zijn|zoeken|staan|draait|vind|ga|kom)\\p{L}*\\b)",
                    0.6));
    /** Any verb behind a name speaks a little for it. */
    static final List<Sign> VERBS = List.of(
            sign("^(?:Die |Der |Das )?NAME \\p{Ll}{3,}t (?:\\p{Ll}|\\d|[A-ZÄÖÜ])", 0.3),
            sign("^(?:The )?NAME \\p{Ll}{3,}s (?:\\p{Ll}|\\d)", 0.3),
            sign("(?:^|[.!?:] )NAME, c'est ", 0.5));

    static final List<Sign> OTHERS = List.of(
            sign("^NAME(?:'s)? (?:logo|Logo)$|^(?:Logo|logo) (?:von|de|di|da|do|van|of|du|der) NAME$", 0.7),
            sign("^(?:Save|Share|Apply for|Apply to) .{3,100}? (?:at|bei|chez) NAME$", 0.75));

    private CompanySigns() {}
}
