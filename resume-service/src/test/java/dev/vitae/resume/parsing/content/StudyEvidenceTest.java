package dev.vitae.resume.parsing.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.resume.parsing.wording.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyEvidenceTest {

    private final StudyEvidence evidence = new StudyEvidence(Wording.load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B.Pharm.",
                "Level 3 Apprenticeship, Joinery",
                "City & Guilds Level 2 Plumbing",
                "High School Diploma",
                "Class XII (CBSE)",
                "Journeyman Electrician",
                "Kauffrau für Büromanagement",
                "Kfz-Mechatroniker",
                "Gesundheits- und Krankenpflegerin",
                "Zweite Staatsprüfung",
                "Polymechaniker EFZ",
                "L3 Droit",
                "Classe préparatoire MPSI",
                "Titre professionnel Développeur web",
                "C.F.G.S. Administración",
                "Abogada",
                "E.S.O.",
                "2.º grau",
                "Diploma di liceo classico",
                "Licenza di scuola media",
                "Hoger secundair onderwijs",
                "WO Rechtsgeleerdheid"
            })
    void knowsDegrees(String text) {
        assertThat(evidence.of(text)).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Georgia Tech",
                "UC Berkeley",
                "St. Xavier’s",
                "Cégep Garneau",
                "Sciences Po Lille",
                "Paris X Nanterre",
                "FU Berlin",
                "BBS Lingen",
                "Technikerschule Ulm",
                "I.E.S. La Laboral",
                "Salesianos Atocha",
                "Agrupamento de Escolas de Mafra",
                "I.I.S. Einaudi",
                "Ca’ Foscari",
                "ROC van Twente",
                "VTI Brugge"
            })
    void knowsSchools(String text) {
        assertThat(evidence.of(text)).isNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Speech-Language Pathology",
                "Weinbau",
                "Orthophonie",
                "Topografía",
                "Zootecnia",
                "Saldatura",
                "Diergeneeskunde"
            })
    void knowsFields(String text) {
        assertThat(evidence.of(text)).isEqualTo(1);
    }
}
