package dev.vitae.generation.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs and studies in sentences of other languages than English. */
class SaidFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Ich habe von 2018 bis 2021 bei Siemens als Buchhalterin gearbeitet.           | Buchhalterin | Siemens | 2018-01 | 2021-01
            Ich habe als Krankenpfleger im Klinikum Leipzig von März 2019 bis Mai 2020 gearbeitet | Krankenpfleger | Klinikum Leipzig | 2019-03 | 2020-05
            Danach war ich von 2018 bis 2021 Köchin im Hotel Krone.                       | Köchin | Hotel Krone | 2018-01 | 2021-01
            Ich arbeite seit Mai 2021 als leitende Köchin bei der Stadt Köln              | Leitende Köchin | Stadt Köln | 2021-05 |
            J'ai travaillé comme infirmière à l’hôpital Saint-Louis de 2018 à 2021.       | Infirmière | Hôpital Saint-Louis | 2018-01 | 2021-01
            De mars 2018 à aujourd'hui, j'ai travaillé chez Renault en tant que comptable | Comptable | Renault | 2018-03 |
            Je suis vendeuse chez Monoprix depuis mai 2020                                | Vendeuse | Monoprix | 2020-05 |
            Trabajé como enfermera en el Hospital Central de 2018 a 2021.                 | Enfermera | Hospital Central | 2018-01 | 2021-01
            Trabajo en Mapfre como contable desde marzo de 2019 hasta hoy                 | Contable | Mapfre | 2019-03 |
            Después fui camarero en Casa Pepe entre 2016 y 2018                           | Camarero | Casa Pepe | 2016-01 | 2018-01
            Trabalhei como enfermeira no Hospital Central de 2018 até 2021.               | Enfermeira | Hospital Central | 2018-01 | 2021-01
            Trabalho na EDP como contabilista desde março de 2019                         | Contabilista | EDP | 2019-03 |
            Ho lavorato come infermiera presso l'Ospedale Maggiore dal 2018 al 2021.      | Infermiera | Ospedale Maggiore | 2018-01 | 2021-01
            Dal maggio 2019 lavoro all'Hotel Roma come cuoca                              | Cuoca | Hotel Roma | 2019-05 |
            Ik heb van 2018 tot 2021 als verpleegkundige bij het Erasmus MC gewerkt.      | Verpleegkundige | Erasmus MC | 2018-01 | 2021-01
            Sinds maart 2019 werk ik bij Van der Valk als kok                             | Kok | Van der Valk | 2019-03 |
            """)
    void tellOfAJob(String said, String position, String company, String from, String to) {
        JsonNode job = SaidEntry.jobs(said, false).get(0);

        assertThat(job.path("position").asText()).isEqualTo(position);
        assertThat(job.path("company").asText()).isEqualTo(company);
        assertThat(job.path("startDate").asText()).isEqualTo(from);
        assertThat(job.path("endDate").asText(null)).isEqualTo(to);
        assertThat(job.has("description")).isFalse();
        assertThat(SaidEntry.studies(said, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Ich habe von 2010 bis 2014 Informatik an der TU Berlin studiert.              | Informatik | TU Berlin |
            Ich habe einen Bachelor in Informatik an der Universität Leipzig gemacht      | Informatik | Universität Leipzig | Bachelor
            J'ai étudié l'informatique à l'Université de Lyon de 2010 à 2014              | Informatique | Université de Lyon |
            J'ai obtenu une licence d'informatique à l'Université de Lyon en 2014         | Informatique | Université de Lyon | Licence
            Estudié Derecho en la Universidad de Sevilla de 2005 a 2010                   | Derecho | Universidad de Sevilla |
            Estudei Direito na Universidade de Lisboa de 2010 a 2014                      | Direito | Universidade de Lisboa |
            Ho studiato informatica all'Università di Pisa dal 2010 al 2014               | Informatica | Università di Pisa |
            Ho conseguito una laurea in economia presso l'Università di Bologna nel 2014  | Economia | Università di Bologna | Laurea
            Ik heb informatica gestudeerd aan de Universiteit Gent van 2010 tot 2014      | Informatica | Universiteit Gent |
            """)
    void tellOfStudies(String said, String field, String school, String degree) {
        JsonNode study = SaidEntry.studies(said, false).get(0);

        assertThat(study.path("field").asText()).isEqualTo(field);
        assertThat(study.path("institution").asText()).isEqualTo(school);
        assertThat(study.path("degree").asText(null)).isEqualTo(degree);
        assertThat(SaidEntry.jobs(said, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ich bin 1985 in Köln geboren",
                "Ich war oft krank in der Schule von 2010 bis 2012",
                "Ich habe keine Ahnung",
                "Ich habe bei Lidl gejobbt",
                "J'étais malade à la maison en 2010",
                "Je ne sais pas",
                "Soy feliz en casa desde 2019",
                "Ho lavorato molto",
                "Ik was ziek in bed"
            })
    void areNoJobWhereTheyTellOfNone(String said) {
        assertThat(SaidEntry.jobs(said, true)).isEmpty();
    }

    @Test
    void stayApartWithinOneAnswer() {
        assertThat(SaidEntry.jobs(
                        "Von 2018 bis 2020 war ich Koch im Hotel St. Denis. Danach habe ich als Fahrer bei DHL gearbeitet.",
                        true))
                .extracting(job -> job.get("company").asText())
                .containsExactly("Hotel St. Denis", "DHL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nein.", "c’est tout", "nada más", "è tutto", "Niets meer", "skip"})
    void sayThatThereIsNothing(String said) {
        assertThat(Said.nothing(said)).isTrue();
    }
}
