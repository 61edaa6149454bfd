package dev.vitae.vacancy.postings.text;

import dev.vitae.vacancy.postings.Draft;
import dev.vitae.vacancy.postings.EmploymentType;
import dev.vitae.vacancy.postings.Member;
import dev.vitae.vacancy.postings.WorkFormat;
import dev.vitae.vacancy.salaries.Letters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How somebody would be employed, and where they would work: of lines that are about that, and of phrases that say nothing else. */
final class Kinds {

    private static final Map<EmploymentType, Pattern> TYPES = new EnumMap<>(
            Map.of(
                    EmploymentType.FULL_TIME,
                            words(
                                    "full[- ]?time|vollzeit|temps plein|temps complet|tiempo completo|jornada completa|tempo pieno|full time|tempo integral|tempo inteiro|voltijd|fulltime|39 ?h(?:eures)?|35 ?h(?:eures)?|40 (?:uur|stunden)"),
                    EmploymentType.PART_TIME,
                            words(
                                    "part[- ]?time|teilzeit|temps partiel|tiempo parcial|media jornada|jornada parcial|tempo parziale|tempo parcial|meio periodo|deeltijd|parttime|werkstudent(?:in)?|minijob"),
                    EmploymentType.PERMANENT,
                            words(
                                    "permanent|unbefristet\\p{L}*|festanstellung|feste anstellung|cdi|indefinido|contrato indefinido|tempo indeterminato|indeterminato|sem termo|efetivo|clt|vast contract|vast dienstverband|vaste baan|vast"),
                    EmploymentType.TEMPORARY,
                            words(
                                    "temporary|fixed[- ]term|befristet\\p{L}*|zeitarbeit|arbeitnehmeruberlassung|cdd|interim|(?:contrato de )?duracion determinada|(?:contrat a )?duree determinee|temporal|tempo determinato|determinato|a termo|temporario|tijdelijk\\p{L}*|uitzend\\p{L}*|seasonal"),
                    EmploymentType.CONTRACTOR,
                            words(
                                    "contract(?! ?:| type)|contractor|freelance\\p{L}*|freiberuflich|freie mitarbeit|independant|autonomo|partita iva|prestador de servicos|pj|zzp|zzp'er|b2b"),
                    EmploymentType.INTERN,
                            words(
                                    "intern|internship|praktikum|pflichtpraktikum|stage|stagiaire|practicas|becario|beca|tirocinio|estagio"),
                    EmploymentType.APPRENTICE,
                            words(
                                    "apprenticeship|apprentice|ausbildung|azubi|duales studium|alternance|apprentissage|contrat d'apprentissage|apprendistato|aprendiz|leerwerktraject"),
                    EmploymentType.VOLUNTEER,
                            words(
                                    "volunteer|voluntary|ehrenamtlich|benevolat|benevole|voluntariado|volontariato|vrijwilliger\\p{L}*")));

    private static final Pattern REMOTE = words(
            "(?:100 ?%|fully|full|completely|purely|entirely) ?[- ]?remote|remote[- ](?:first|only)|remote|work from anywhere|home ?office|100 ?% homeoffice|teletravail(?: complet| total| a 100 ?%)?|full remote|100 ?% remoto|remoto|en remoto|teletrabajo|trabajo remoto|da remoto|full remote|lavoro da remoto|trabalho remoto|teletrabalho|thuiswerk\\p{L}*|volledig thuis|op afstand|anywhere");
    private static final Pattern HYBRID = words(
            "remote (?:moglich|possible)|hybrid\\p{L}*|hybride|hibrido|ibrid[oa]|homeoffice moglich|homeoffice|home[- ]?office(?: moglich| option)?|mobiles? arbeiten|remote[- ]option|partially remote|teilweise (?:remote|home[- ]?office)|teletravail (?:partiel|occasionnel|frequent|ponctuel|possible)|smart ?working|\\d (?:days?|tage?n?|jours?|dias?|giorni|dagen) (?:a week |per week |pro woche |die woche |par semaine |a la semana |a settimana |por semana |per week )?(?:remote|homeoffice|home[- ]?office|from home|de teletravail|en teletravail|de teletrabajo|en remoto|da remoto|de teletrabalho|remoto|thuis\\p{L}*)");
    private static final Pattern ONSITE = words(
            "on[- ]?site|in[- ]office|in[- ]person|vor ort|prasenz|sur site|presentiel|presencial|in sede|in presenza|op locatie|op kantoor");

    private static final Pattern SURELY_REMOTE = words(
            "(?:role|position|job|stelle|poste|puesto|ruolo|funcao|functie) (?:is|ist|est|es|e) (?:fully |100 ?% )?(?:remote|en teletravail complet|en remoto|da remoto)|(?:100 ?%|fully|full|completely|entirely)[- ]remote|remote[- ](?:first|only)|work from anywhere|100 ?% (?:homeoffice|home[- ]office|remoto|teletravail|teletrabajo)|teletravail (?:complet|total|a 100 ?%)|full[- ]remote|completamente (?:en |in |da )?remoto|volledig (?:remote|thuis\\p{L}*)");
    private static final Pattern SURELY_HYBRID = words(
            "(?:role|position|job|stelle|poste|puesto|ruolo|funcao|functie) (?:is|ist|est|es|e) (?:hybrid|hybride|hibrido|ibrido)|hybrid (?:work\\p{L}*|role|position|model|modell|setup|arbeit\\p{L}*)|hybrides arbeiten|modele hybride|travail hybride|teletravail (?:partiel|possible)|modelo hibrido|trabajo hibrido|lavoro ibrido|modalita ibrida|trabalho hibrido|hybride werk\\p{L}*|\\d (?:days?|tage?n?|jours?|dias?|giorni|dagen) (?:a week |per week |pro woche |die woche |par semaine |a la semana |a settimana |por semana |in der woche )?(?:remote|homeoffice|home[- ]?office|from home|working from home|aus dem homeoffice|im homeoffice|de teletravail|en teletravail|de teletrabajo|en remoto|da remoto|di smart working|de teletrabalho|remoto|thuis\\p{L}*)|homeoffice moglich|moglichkeit (?:zum|zu) home[- ]?office");
    private static final Pattern NOT =
            words("no|not|kein\\p{L}*|nicht|pas de|sans|non|ne|sin|senza|sem|niet|geen|unfortunately|leider");
    private static final Pattern SEPARATORS = Pattern.compile(
            "[\\s,;/|•·()\\[\\]+&:-]+|\\b(?:or|and|oder|und|ou|et|o|y|e|of|en|in|im|a|à|possible|moglich|option\\p{L}*|ab sofort|sofort|position|stelle|job|contract|contrat|contrato|contratto|\\d{1,3} ?%|\\d{1,2} ?(?:h|hours|stunden|std|heures|horas|ore|uur)\\.?(?:/\\p{L}+)?)\\b");
    private static final Pattern MODE_FIRST =
            Pattern.compile("(?iu)^(?:hybrid|hybride|híbrido|ibrido|remote|on-site)\\s*[(:,]");
    private static final Pattern TYPE_IN_TEXT = Pattern.compile(
            "\\bin (?:voll|teil)zeit\\b|\\ben cd[id]\\b|\\ba temps (?:plein|partiel)|\\ba tiempo (?:completo|parcial)|\\ba tempo (?:pieno|parziale|determinato|indeterminato|inteiro|parcial)|\\b(?:full|part)[- ]time,? (?:position|role|job|post|contract|\\()|\\b(?:post|role|position|job) is (?:full|part)[- ]time");
    private static final Pattern PLACE_AND_MODE =
            Pattern.compile("(?iu)\\p{Lu}.*(?:\\bor|\\boder|\\bou|,|/)\\s*(?:remote|hybrid|homeoffice|remoto)\\b");
    private static final int IN_HEADER = 25;

    private Kinds() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])");
    }

    /** Whether a text says how one works, and nothing beside. */
    static boolean saysOnlyHow(String text) {
        String left = Letters.fold(text);
        if (left.length() > 120) {
            return false;
        }
        String before = left;
        left = HYBRID.matcher(left).replaceAll(" ");
        left = REMOTE.matcher(left).replaceAll(" ");
        left = ONSITE.matcher(left).replaceAll(" ");
        for (Pattern type : TYPES.values()) {
            left = type.matcher(left).replaceAll(" ");
        }
        return !left.equals(before) && SEPARATORS.matcher(left).replaceAll("").isBlank();
    }

    static void read(List<Line> lines, Labels labels, Draft draft) {
        List<String> about = new ArrayList<>();
        labels.of(Labels.Label.TYPE).ifPresent(value -> about.add(value.value()));
        labels.of(Labels.Label.FORMAT).ifPresent(value -> about.add(value.value()));
        labels.of(Labels.Label.LOCATION).ifPresent(value -> about.add(value.value()));
        for (Line line : lines.subList(0, Math.min(IN_HEADER, lines.size()))) {
            for (String cell : Cells.of(line.text())) {
                if (saysOnlyHow(cell)
                        || cell.length() < 60 && MODE_FIRST.matcher(cell).find()
                        || cell.length() < 60 && PLACE_AND_MODE.matcher(cell).find()) {
                    about.add(cell);
                }
            }
            if (line.text().length() < 100
                    && line.text()
                            .matches(
                                    "(?iu).*\\((?:[^()]*)(?:remote|hybrid|hybride|on-site|onsite|remoto|híbrido|ibrido|vor ort|télétravail|presencial|full-time|part-time|vollzeit|teilzeit|cdi|cdd)[^()]*\\).*")) {
                about.add(line.text().replaceAll("^[^(]*|[^)]*$", ""));
            }
        }
        String said = Letters.fold(String.join(" ; ", about));
        List<EmploymentType> types = new ArrayList<>();
        TYPES.forEach((type, words) -> {
            if (words.matcher(said).find()) {
                types.add(type);
            }
        });
        if (types.isEmpty()) {
            lines.stream()
                    .map(line -> TYPE_IN_TEXT.matcher(Letters.fold(line.text())))
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .ifPresent(phrase -> TYPES.forEach((type, words) -> {
                        if (words.matcher(phrase).find()) {
                            types.add(type);
                        }
                    }));
        }
        if (!types.isEmpty()) {
            draft.state(Member.EMPLOYMENT_TYPES, List.copyOf(types), 0.85);
        }
        format(said).ifPresent(format -> draft.state(Member.WORK_FORMAT, format, 0.85));
        if (!draft.has(Member.WORK_FORMAT)) {
            surely(lines).ifPresent(format -> draft.state(Member.WORK_FORMAT, format, 0.6));
        }
    }

    private static Optional<WorkFormat> format(String folded) {
        return HYBRID.matcher(folded).find()
                ? Optional.of(WorkFormat.HYBRID)
                : REMOTE.matcher(folded).find()
                        ? Optional.of(WorkFormat.REMOTE)
                        : ONSITE.matcher(folded).find() ? Optional.of(WorkFormat.ONSITE) : Optional.empty();
    }

    private static Optional<WorkFormat> surely(List<Line> lines) {
        for (Line line : lines) {
            String folded = Letters.fold(line.text());
            if (NOT.matcher(folded).find()) {
                continue;
            }
            if (SURELY_HYBRID.matcher(folded).find()) {
                return Optional.of(WorkFormat.HYBRID);
            }
            if (SURELY_REMOTE.matcher(folded).find()) {
                return Optional.of(WorkFormat.REMOTE);
            }
        }
        return Optional.empty();
    }
}
