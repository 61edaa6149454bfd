package dev.vitae.vacancy.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a posting is by and where, of a line or two. */
class PostingNamesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final Postings postings = new Postings();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Hallo Jo, Familie Kern sucht eine Haushaltshilfe.; Familie Kern",
                "Hiya, Salt & Sage in Crail are looking for a cook.; Salt & Sage",
                "Ciao Anna, la Lavanderia Bianchi S.n.c. di Genova cerca una stiratrice.; Lavanderia Bianchi S.n.c.",
                "Sa boulangerie, Au Pain d'Adèle, cherche un vendeur.; Au Pain d'Adèle",
                "My aunt saw it. Her café, Old Harbour, is looking for a cook.; Old Harbour",
                "El Ayuntamiento de Montealto convoca una plaza de bibliotecario.; Ayuntamiento de Montealto",
                "Colegio Mar Azul solicita un profesor.; Colegio Mar Azul",
                "La Fondation des Tilleuls met au concours un poste d'éducateur.; Fondation des Tilleuls",
                "Wer: Wasserwerke Talheim|Wo: Talheim; Wasserwerke Talheim",
                "School: Scoil Bhríde|The Board of Management invites applications.; Scoil Bhríde",
                "Clerk|Ateliers Duval inc.|Full-time; Ateliers Duval inc.",
                "Lawyer wanted|Stone, Rivers & Marsh LLP seeks a lawyer.; Stone, Rivers & Marsh LLP",
                "Jurist (m/w/d)|Kanton Seeland|Der Rechtsdienst berät alle Ämter.; Kanton Seeland",
                "Am Institut für Physik der|Universität Talheim|ist eine Stelle zu besetzen.; Universität Talheim"
            })
    void namesWhoSeeks(String text, String company) {
        assertThat(postings.ofText(text.replace('|', '\n'), TODAY).company()).isEqualTo(company);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My neighbour is looking for a carer in Turin.",
                "Son restaurant cherche un cuisinier.",
                "Ihr Chef, Herr Doktor, sucht eine Steuerfachangestellte.",
                "Die Universität ist eine große Arbeitgeberin. Die Stadt sucht Erzieher.",
                "The Board of Management is an equal opportunities employer."
            })
    void takesNoOtherNameForIt(String text) {
        assertThat(postings.ofText(text, TODAY).company()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Packer|Acme Ltd|Columbus, OH 43207; Columbus, OH 43207",
                "Cariste (H/F)|Acme SARL|69800 Saint-Priest; 69800 Saint-Priest",
                "Analista|Acme Ltda|Curitiba - PR; Curitiba - PR",
                "Koch (m/w/d)|Gasthof Adler|Bludenz; Bludenz",
                "Veterinary nurse|Second Tide|Oban; Oban",
                "Fahrer (m/w/d)|Arbeitsorte: Kassel, Göttingen; Kassel, Göttingen",
                "Erzieher (m/w/d)|Dienstort\tTalheim; Talheim",
                "Wer: Acme|Wo: Talheim; Talheim",
                "Familie Kern sucht eine Haushaltshilfe in Köln-Lindenthal, jeden Dienstag.; Köln-Lindenthal",
                "Salt & Sage in Crail are looking for a cook.; Crail",
                "Son restaurant cherche un cuisinier pour Luc qui part en Bretagne. C'est à Annecy.; Annecy"
            })
    void saysWhere(String text, String location) {
        assertThat(postings.ofText(text.replace('|', '\n'), TODAY).location()).isEqualTo(location);
    }
}
