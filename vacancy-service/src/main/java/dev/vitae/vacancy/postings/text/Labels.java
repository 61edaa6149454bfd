package dev.vitae.vacancy.postings.text;

import dev.vitae.vacancy.salaries.Letters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Company: Acme", "Ort" above "Berlin": what a line says that it is about. */
final class Labels {

    enum Label {
        COMPANY(
                "company|company name|employer|organi[sz]ation|hiring company|firma|arbeitgeber|unternehmen|auftraggeber|entreprise"
                        + "|societe|employeur|recruteur|empresa|compania|empleador|azienda|societa|datore di lavoro|empregador|wer|who|school|institution|einrichtung|dienststelle|trager|betrieb|etablissement|collectivite|entidad|organismo|centro|ente|istituto|entidade|instituicao|instelling|bedrijf|werkgever|organisatie|opdrachtgever"),
        POSITION(
                "job title|position|position title|title|role|job|vacancy|stelle|stellenbezeichnung|jobtitel|stellentitel|berufsbezeichnung|gesucht"
                        + "|wir suchen|poste|intitule du poste|titre du poste|intitule|offre d'emploi|puesto|puesto de trabajo|cargo|vacante|oferta|posizione|ruolo|figura ricercata|mansione"
                        + "|vaga|funcao|titulo|titulo da vaga|functie|functietitel|functienaam|vacature|offre|offerta"),
        LOCATION(
                "location|locations|base|job location|place|place of work|workplace|work location|based in|where|city|office|office location|wo|donde|dove|onde|waar|ort|orte|(?:arbeits|stand|einsatz|dienst)orte?|dienstsitz"
                        + "|arbeitsplatz|lieux|sedes|locais|sedi|locaties|lieu|lieu de travail|localisation|lieu du poste|lieu de mission|localite|ville|ubicacion|lugar|lugar de trabajo|localidad|poblacion|sede|sede di lavoro|luogo"
                        + "|luogo di lavoro|citta|local|local de trabalho|localizacao|localidade|cidade|locatie|standplaats|werklocatie|plaats|werkplek|vestiging"),
        SALARY(
                "salary|salary range|ctc|compensation|pay|pay range|base salary|base pay range|rate|day rate|wage|remuneration|gehalt|jahresgehalt|monatsgehalt|gehaltsspanne|vergutung|verdienst|lohn|stundenlohn|bezahlung"
                        + "|salaire|remuneration|fourchette de salaire|salaire annuel|tjm|salario|retribucion|sueldo|banda salarial|rango salarial|remuneracion|retribuzione|ral|stipendio|compenso|remuneracao|salaris|salarisindicatie|salarisrange|bruto maandsalaris"),
        DEADLINE(
                "deadline|application deadline|closing date|apply by|apply before|closes|applications close|bewerbungsschluss|bewerbungsfrist|bewerbungsende|bewerbung bis|frist|einsendeschluss|date limite|delai(?: de (?:postulation|candidature|depot))?|date limite pour postuler|postuler avant"
                        + "|date limite de candidature|date limite de depot|date de cloture|cloture des candidatures|fecha limite|fecha de cierre|plazo|plazo de inscripcion|scadenza|data di scadenza|termine|candidature entro|data limite|prazo|prazo de candidatura|candidaturas ate|inscricoes ate|sluitingsdatum"
                        + "|reageren voor|solliciteren voor|solliciteer voor|reageer voor"),
        TYPE(
                "job type|employment type|type of employment|contract|contract type|employment|type|anstellungsart|beschaftigungsart|arbeitszeit|vertragsart|arbeitsmodell|beschaftigungsverhaltnis|type de contrat|contrat|temps de travail|type d'emploi|tipo de contrato|contrato|jornada|jornada laboral|tipo di contratto"
                        + "|contratto|orario|orario di lavoro|tipo de emprego|regime|contrato de trabalho|dienstverband|contractvorm|contracttype|uren"),
        FORMAT(
                "work format|work model|working model|workplace type|remote|work arrangement|arbeitsweise|homeoffice|home office|teletravail|mode de travail|modalidad|modalidad de trabajo|teletrabajo|modalita|modalita di lavoro|smart working|modelo de trabalho|modalidade|regime de trabalho|thuiswerken|werkvorm"),
        OTHER(
                "contact|contact person|reference|ref|job id|start|start date|starting date|department|team|experience|seniority|industry|kontakt|ansprechpartner|referenz|referenznummer|eintrittsdatum|beginn|abteilung|branche|berufserfahrung"
                        + "|experience requise|prise de poste|date de debut|secteur|niveau d'etudes|departamento|sector|experiencia|incorporacion|reparto|settore|esperienza|inizio|area|setor|experiencia|inicio|afdeling|ervaring|startdatum|published|posted|posted on|hours|languages|language|level");

        private final Pattern words;

        Label(String words) {
            this.words = Pattern.compile(words);
        }
    }

    /** @param value as it stands in the text */
    record Value(Label label, String value, int line) {}

    /** Labels of one short word are words of other lines too, and of forms to search with. */
    private static final Set<String> WITH_COLON = Set.of("wer", "who", "wo", "donde", "dove", "onde", "waar");

    /** A cell of a table, beside the next one. */
    private static final Pattern CELL = Pattern.compile("^(\\p{L}[\\p{L} /'’.()-]{1,40}?)\\s*\\t\\s*(\\S.*)$");

    private static final Pattern COLON =
            Pattern.compile("^[^\\p{L}]{0,6}(\\p{L}[\\p{L} /'’.()-]{1,40}?)\\s?[:：]\\s*(.*)$");
    private static final int LONGEST_VALUE = 200;

    private final Map<Label, Value> values = new LinkedHashMap<>();

    static boolean isLabel(String folded) {
        return !WITH_COLON.contains(folded) && label(folded).isPresent();
    }

    private static Optional<Label> label(String folded) {
        for (Label label : Label.values()) {
            if (label.words.matcher(folded).matches()) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    static Labels of(List<Line> lines) {
        Labels labels = new Labels();
        for (int at = 0; at < lines.size(); at++) {
            labels.read(lines, at);
        }
        return labels;
    }

    private void read(List<Line> lines, int at) {
        Line line = lines.get(at);
        Matcher colon = (CELL.matcher(line.text()).matches() ? CELL : COLON).matcher(line.text());
        if (colon.matches()) {
            Optional<Label> label = label(Letters.fold(colon.group(1)).strip());
            if (label.isPresent() && colon.group(2).isEmpty() && at + 1 < lines.size()) {
                below(label.get(), lines, at);
            } else if (label.isPresent() && colon.group(2).length() <= LONGEST_VALUE) {
                values.putIfAbsent(
                        label.get(), new Value(label.get(), colon.group(2).strip(), at));
            }
            return;
        }
        // Without a colon it is a label only where the line below is a value: short, and no label itself.
        boolean tabs = at > 0 && isLabel(lines.get(at - 1).folded()) && isFollowed(lines, at - 1);
        if (at + 1 < lines.size() && !line.isItem() && !tabs && isFollowed(lines, at)) {
            label(line.folded())
                    .filter(label -> !WITH_COLON.contains(line.folded()))
                    .ifPresent(label -> below(label, lines, at));
        }
    }

    /** Whether the page had nothing between it and the next line. */
    private static boolean isFollowed(List<Line> lines, int at) {
        return lines.get(at + 1).number() == lines.get(at).number() + 1;
    }

    private void below(Label label, List<Line> lines, int at) {
        Line value = lines.get(at + 1);
        if (!value.isItem()
                && value.text().length() <= 80
                && !isLabel(value.folded())
                && !COLON.matcher(value.text()).matches()) {
            values.putIfAbsent(label, new Value(label, value.text(), at + 1));
        }
    }

    Optional<Value> of(Label label) {
        return Optional.ofNullable(values.get(label));
    }
}
