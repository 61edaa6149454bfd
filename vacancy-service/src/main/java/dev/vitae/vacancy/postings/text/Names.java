package dev.vitae.vacancy.postings.text;

import dev.vitae.vacancy.salaries.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What companies' names look like, and what looks like them and is none. */
final class Names {

    private static final String WORD = "[\\p{Lu}\\d][\\p{L}\\d&.'’+@-]*+";
    private static final String SMALL =
            "(?:&|\\+|und|and|et|y|e|en|de|der|die|für|of|von|van|the|di|do|da|du|des|del|della|la|le|for|de la|von der)";
    private static final String JOINED = "(?:[dl]|dell|dall|nell)['’]";
    /** One to seven words, of which the first and the last begin with a capital or a digit. */
    static final String NAME = WORD + "(?: (?:" + SMALL + " )?+(?:" + JOINED + ")?+" + WORD + "){0,6}";
    /** A kind of public body and which one it is. */
    static final String BODY =
            "(?:(?:Stadt|Gemeinde|Landkreis|Landeshauptstadt|Samtgemeinde|Verbandsgemeinde|Kanton|Universität|Hochschule|Fachhochschule|Technische Universität|City|County|Borough|University|Ville|Mairie|Commune|Département|Université|Centre [Hh]ospitalier|Ayuntamiento|Diputación|Universidad|Comune|Provincia|Università|Câmara Municipal|Município|Universidade|Gemeente|Provincie|Universiteit|Fondation|Stiftung|Fundación|Fondazione|Fundação|Stichting)"
                    + "(?: (?:of|de|di|da|do|der|von|du|des))? (?:[dl]['’])?" + NAME + ")";

    static final String LEGAL =
            "(?:[Ii]nc\\.?|[Ll]tée|(?:gGmbH|GmbH|mbH)(?: & Co\\.? ?KGa?A?| & Co\\.? ?OHG)?|AG(?: & Co\\.? ?KGa?A?)?|KGaA|KG|OHG|UG(?: \\(haftungsbeschränkt\\))?|SE(?: & Co\\.? ?KGa?A?)?|e\\. ?V\\.|eG|e\\. ?K\\.|Inc\\.?|LLC|L\\.L\\.C\\.|Ltd\\.?|Limited|PLC|plc|LLP|Corp\\.?|Corporation|Pty\\.? Ltd\\.?|S\\.?A\\.?S\\.?U?|SARL|S\\.A\\.R\\.L\\.|S\\.A\\.?|SA|SCOP|SNC|EURL|S\\.L\\.U?\\.?|SLU?|S\\.r\\.l\\.|Srl|SRL|S\\.p\\.A\\.|SpA|SPA|S\\.a\\.s\\.|S\\.n\\.c\\.|Snc|Lda\\.?|Ltda\\.?|Unipessoal|B\\.V\\.|BV|N\\.V\\.|NV|VOF|Sàrl|Sarl|AB|A/S|ApS|Oy|AS|sp\\. z o\\.o\\.)";
    static final Pattern WITH_LEGAL = Pattern.compile(
            "(?<![\\p{L}\\d])((?:" + WORD + "(?:,? (?:" + SMALL + " )?+)){1,6}?,? ?" + LEGAL + ")(?![\\p{L}\\d])");
    private static final Pattern LEGAL_END = Pattern.compile("[,\\s]+" + LEGAL + "\\.?$");

    private static final Pattern WHOLE_BODY = Pattern.compile(BODY);

    private static final Set<String> NONE = new HashSet<>(List.of(
            ("we us you your our the this that it they who what why how here there job jobs role position company team today now home all any new "
                            + "client customer candidate employer organisation organization business life work office career careers benefits remote hybrid "
                            + "wir uns unser unsere du sie ihr ich er es der die das ein eine dein deine ihre unternehmen firma kunde kunden team stelle job arbeit aufgaben "
                            + "nous vous notre nos votre vos le la les un une ce cette entreprise societe poste equipe mission client profil on il elle l'entreprise "
                            + "nosotros nuestro nuestra el los las tu te ti empresa puesto equipo trabajo cliente si "
                            + "noi nostro nostra lo gli i il tuo tua azienda lavoro ruolo cliente chi se "
                            + "nos nosso nossa o a os as seu sua empresa vaga equipa equipe trabalho cliente voce "
                            + "wij ons onze jij je jou jouw u uw bedrijf functie werk vacature klant opdrachtgever het een "
                            + "stadt gemeinde universitat hochschule schule klinik stiftung university school council hospital universite fondation ayuntamiento universidad fundacion comune universita fondazione gemeente universiteit stichting "
                            + "son sa ses mon ma mes su sus mi mis suo sua mio mia seu sua zijn haar mijn "
                            + "java python sql excel sap linkedin indeed xing glassdoor stepstone google apply next as in at for and or if when monday tuesday wednesday thursday friday saturday sunday")
                    .split(" ")));

    private Names() {}

    /** Whether a text can be a company's name at all. */
    static boolean canBeCompany(String text) {
        String name = text.strip();
        if (name.length() < 2
                || name.length() > 80
                || !name.matches("[\\p{Lu}\\d\\p{Ll}].*")
                || name.matches("[\\d\\s.,%+€$£★-]+|\\d[.,]\\d.*|\\P{L}+")) {
            return false;
        }
        String folded = Letters.fold(name);
        String first = folded.split("[\\s']")[0];
        boolean alone = !folded.contains(" ");
        return !NONE.contains(folded)
                && !OFFICERS.matcher(folded).matches()
                && !(alone && NONE.contains(first))
                && !STARTS.contains(first);
    }

    /** Of an employer, but not it. */
    private static final Pattern OFFICERS = Pattern.compile(
            "(?:the )?(?:board of (?:management|governors|directors|trustees)|chairperson.*|human resources|hr(?: team| department)?|personalabteilung|direction des ressources humaines|recursos humanos|risorse umane)");

    /** No name begins with these. */
    private static final Set<String> STARTS = Set.of(
            "our", "your", "we", "you", "us", "unser", "unsere", "unserem", "unseren", "dein", "deine", "deinem", "ihr",
            "ihre", "ihrem", "notre", "nos", "votre", "vos", "nuestro", "nuestra", "tu", "nostro", "nostra", "nosso",
            "nossa", "onze", "ons", "jouw", "this", "diese", "dieser", "dieses", "cette", "esta", "questa", "deze",
            "an", "what", "why", "how", "als", "wir", "du", "sie", "nous", "vous", "wij", "je", "my", "his", "her",
            "their", "mein", "meine", "seine");

    /** The same for all ways to write a name: without legal form, case and signs. */
    static String key(String name) {
        String plain = Letters.fold(bare(name)).replaceAll("[^\\p{L}\\d]+", " ").strip();
        return plain.replaceFirst("^(?:the|die|der|das|le|la|les|l|el|los|las|il|lo|gli|o|os|as|de|het) (?=.{3})", "");
    }

    /** Without its legal form. */
    static String bare(String name) {
        return LEGAL_END.matcher(name.strip()).replaceFirst("");
    }

    static boolean isBody(String name) {
        return WHOLE_BODY.matcher(name).matches();
    }

    static boolean hasLegalForm(String name) {
        return LEGAL_END.matcher(name).find();
    }
}
