package dev.vitae.vacancy.postings.text;

import java.util.regex.Pattern;

/** What lines of pages look like that no list has word by word, folded: an action and its object, counts, heads of other jobs. */
final class PageLines {

    private static final Pattern ACTIONS = Pattern.compile(
            "(?:report|save|share|print|e-?mail|hide|upload|submit|attach|create|set|get|view|see|find|download|manage|accept|reject|decline|register|log ?in|sign (?:in|up)|subscribe)"
                    + "(?: (?:to|for|your|my|this|a|an|similar|analytics|optional|all))+"
                    + "(?: (?:jobs?|ads?|adverts?|listings?|postings?|vacancy|offers?|resumes?|cv|profile|alerts?|account|apply|page|cookies))+"
                    + "|(?:diese[ns]? |meinen? |deinen? |ihren? )?(?:jobs?|stelle|anzeige|stellenanzeige|stellenangebot|inserat|seite|jobletter|newsletter|suchauftrag|jobagent(?:en)?|job-?abo|job-?alert|job-?alarm|jobbenachrichtigung|lebenslauf|arbeitgeber)(?: fur .{3,30})? "
                    + "(?:melden|merken|teilen|drucken|ausdrucken|speichern|abonnieren|weiterempfehlen|empfehlen|erstellen|anlegen|hochladen|einrichten|aktivieren|bewerten|beobachten)"
                    + "|(?:signaler|sauvegarder|enregistrer|partager|imprimer|deposer|telecharger|creer|voir|suivre|accepter|refuser|activer|recevoir)"
                    + "(?: (?:cette|cet|mon|mes|votre|vos|ton|une?|les|toutes)| l')+ ?(?:offres?|annonces?|cv|profil|alertes?|page|cookies|compte)(?: (?:d'emploi|similaires|par e-?mail))?"
                    + "|(?:denunciar|guardar|compartir|imprimir|subir|crear|ver|recibir|aceptar|rechazar|activar|reportar|inscribirme en)"
                    + "(?: (?:esta|este|mi|tu|una?|las|todas))+ (?:ofertas?|anuncio|empleo|cv|curriculum|alertas?|perfil|pagina|cookies)"
                    + "|(?:segnala|salva|condividi|stampa|carica|crea|vedi|ricevi|accetta|attiva)(?: (?:quest[ao]|il tuo|la tua|un|una|tutt[ei] le|i))+ ?(?:annuncio|annunci|offert[ae]|cv|curriculum|avviso|profilo|pagina|cookie)"
                    + "|(?:denunciar|salvar|guardar|partilhar|compartilhar|imprimir|criar|ver|receber|aceitar|ativar)(?: (?:est[ae]|o seu|o meu|uma?|as|todas))+ (?:vagas?|anuncio|ofertas?|cv|curriculo|alertas?|perfil|pagina|cookies)"
                    + "|(?:mail|toon|bekijk|meld|bewaar|deel|print|maak|volg|upload)(?: (?:mij|me|mijn|deze|dit|een|alle|je|jouw))+ (?:vacatures?|baan|job|jobalert|cv|profiel|bedrijf|pagina)(?: zoals deze)?");
    private static final Pattern COUNTS = Pattern.compile(
            "[\\d.,]+k? (?:reactions?|comments?|likes?|reposts?|shares?|reaktion(?:en)?|kommentare?|commentaires?|j'aime|partages|reacciones|comentarios?|me gusta|reazion[ei]|comment[oi]|reacties?|reac(?:ao|oes)|opmerking(?:en)?"
                    + "|bewerber(?:[:*/_-]?innen)?|interessent(?:en|[:*_]innen))(?: [·•] .{0,40})?"
                    + "|[\\d.,]+ (?:sur|de|von|su|van|out of) 5(?: .{0,14})?"
                    + "|(?:1st|2nd|3rd\\+?)"
                    + "|\\d+ ?(?:min|h|d|w|mo|std|j|sem|t)\\.? [·•] .{0,20}"
                    + "|powered by .{2,40}|bereitgestellt von .{2,40}|propulse par .{2,40}");
    private static final Pattern OTHER_JOBS = Pattern.compile(
            "(?:similar|related|more|other|recommended|further|latest) (?:jobs|positions|vacancies|openings|searches)(?: (?:at|from|in|near|by|like|for you|you)\\b.{0,40})?"
                    + "|jobs (?:you|like this|near|similar|recommended)\\b.{0,40}|(?:people|others|candidates)(?: who .{0,30})? also (?:viewed|searched|applied|liked).{0,30}"
                    + "|set alert for .{0,30}jobs|beware of (?:imp[oe]st[eo]rs|frauds?|fraudsters|scams?|scammers|fake .{0,20})"
                    + "|(?:weitere|andere|mehr|neue|passende|aktuelle|empfohlene) (?:jobs|stellen|stellenangebote|stellenanzeigen|inserate)(?: (?:bei|dieser|dieses|von|in|fur|per|wie) .{0,40})?"
                    + "|andere (?:nutzer |bewerber |kandidaten |personen |mitglieder )?(?:sahen|suchten) .{0,30}|(?:diese|folgende) (?:jobs|stellen) konnten .{0,40}"
                    + "|job-?(?:benachrichtigung|alarm|alert|abo) .{0,40}(?:erstellen|anlegen|einrichten|aktivieren)"
                    + "|(?:d'autres|autres|nouvelles|dernieres) (?:offres|emplois|annonces)(?: (?:similaires|de|qui|pour|du|des|chez|en|dans)\\b.{0,40})?|ces (?:offres|emplois|annonces) (?:pourraient|peuvent) .{0,40}"
                    + "|(?:otras|mas|nuevas) (?:ofertas|vacantes)(?: (?:de|en|que|similares|para)\\b.{0,40})?|(?:ofertas|empleos|vacantes) (?:que te|relacionad.s|recomendad.s|para ti).{0,40}"
                    + "|altr[ei] (?:offerte|annunci|posizioni)(?: (?:di|in|che|simili|per)\\b.{0,40})?|(?:offerte|annunci) (?:che potrebbero|consigliat.|correlat.).{0,40}"
                    + "|(?:outras|mais|novas) vagas(?: (?:dest[ae]|d[aeo]|n[ao]|em|que|semelhantes|para)\\b.{0,40})?|vagas (?:que|relacionadas|recomendadas).{0,40}"
                    + "|(?:andere|meer|nieuwe) (?:vacatures|banen)(?: (?:bij|van|in|voor|die|zoals)\\b.{0,40})?|(?:mail|stuur) (?:mij|me) .{0,20}vacatures.{0,20}");

    private PageLines() {}

    /** A button or a count. */
    static boolean isOne(String folded) {
        return folded.length() <= 70
                && (ACTIONS.matcher(folded).matches() || COUNTS.matcher(folded).matches());
    }

    /** The heading of what is not about this posting any more. */
    static boolean isOfOtherJobs(String folded) {
        return folded.length() <= 80 && OTHER_JOBS.matcher(folded).matches();
    }
}
