package dev.vitae.resume.parsing;

import static dev.vitae.resume.parsing.PdfFixture.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import org.junit.jupiter.api.Test;

/** Lines that end where their column does, and what stands close to a column's edge. */
class PdfBrokenLinesTest {

    private static PdfFixture top() {
        return new PdfFixture().bold(50, 60, 22, "Agnete Skov").text(50, 80, 10, "agnete.skov@example.com");
    }

    @Test
    void namesGoOnBelowWhereTheyHadNoRoom() {
        PdfFixture pdf = top().bold(50, 120, 14, "Education")
                .text(50, 140, 10, "MSc, Environmental and Resource Engineering, Technical University")
                .right(480, 140, 10, "Sep 2014 – Jun 2016")
                .text(50, 152, 10, "of Denmark")
                .text(50, 172, 10, "Diplôme d'ingénieur, École supérieure d'architecture de Clermont-")
                .right(480, 172, 10, "Sep 2012 – Jun 2014")
                .text(50, 184, 10, "Ferrand")
                .text(50, 204, 10, "BSc, Geography, University of Leeds")
                .right(480, 204, 10, "Sep 2009 – Jun 2012")
                .bold(50, 240, 14, "Skills")
                .text(50, 260, 10, "QGIS, Hydrology, Groundwater models, Field work in the rain");

        assertThat(content(pdf).education())
                .extracting(Education::institution)
                .containsExactly(
                        "Technical University of Denmark",
                        "École supérieure d'architecture de Clermont-Ferrand",
                        "University of Leeds");
    }

    @Test
    void degreesAndSchoolsOfANarrowColumnGoOnBelowWhateverOthersDo() {
        PdfFixture pdf = top().bold(50, 120, 14, "Education")
                .bold(50, 140, 10, "Licenciatura en Comunicación")
                .bold(50, 152, 10, "Audiovisual")
                .text(50, 164, 10, "Universidad de Granada")
                .text(50, 176, 9, "Sep 2014 – Jun 2016")
                .bold(50, 196, 10, "Diplomado en Producción")
                .bold(50, 208, 10, "Documental")
                .text(50, 220, 10, "Colegio Estatal Victoria Conde")
                .text(50, 232, 10, "Huerta")
                .text(50, 244, 9, "Sep 2012 – Jun 2014");

        assertThat(content(pdf).education())
                .extracting(Education::institution, Education::degree)
                .containsExactly(
                        tuple("Universidad de Granada", "Licenciatura en Comunicación Audiovisual"),
                        tuple("Colegio Estatal Victoria Conde Huerta", "Diplomado en Producción Documental"));
    }

    @Test
    void companiesBelowTitlesInTheSameLookAreTheirOwn() {
        PdfFixture pdf = top().bold(50, 120, 14, "Experience")
                .text(50, 140, 10, "Senior Hydrologist for Rivers, Lakes, Groundwater and the Coast")
                .right(480, 140, 10, "Mar 2020 – Present")
                .text(50, 152, 10, "Nordsø Consult")
                .text(58, 168, 10, "• Measured eleven rivers.")
                .text(50, 188, 10, "Hydrologist")
                .right(480, 188, 10, "Jan 2016 – Feb 2020")
                .text(50, 200, 10, "Aarhus Water")
                .text(58, 216, 10, "• Kept forty wells.")
                .bold(50, 250, 14, "Education")
                .text(50, 270, 10, "BSc, Geography, University of Leeds");

        assertThat(content(pdf).experience())
                .extracting(Experience::position, Experience::company)
                .containsExactly(
                        tuple("Senior Hydrologist for Rivers, Lakes, Groundwater and the Coast", "Nordsø Consult"),
                        tuple("Hydrologist", "Aarhus Water"));
    }

    @Test
    void aLineBelowItemsAndAsFarInIsNoNewEntry() {
        PdfFixture pdf = top().bold(50, 120, 14, "Experience")
                .bold(50, 140, 11, "Hydrologist")
                .text(50, 154, 10, "Aarhus Water · Jan 2016 – Present")
                .text(50, 168, 10, "•")
                .text(60, 168, 10, "Kept forty wells and a boat.")
                .text(60, 182, 10, "Data sheet: wells.example/40")
                .bold(50, 206, 11, "Surveyor")
                .text(50, 220, 10, "Fyn Maps · Jan 2013 – Dec 2015")
                .text(50, 234, 10, "•")
                .text(60, 234, 10, "Walked every shore of the island.");

        assertThat(content(pdf).experience())
                .extracting(Experience::position, Experience::company)
                .containsExactly(tuple("Hydrologist", "Aarhus Water"), tuple("Surveyor", "Fyn Maps"));
    }

    @Test
    void datesAtAColumnsEndAreNotTheNextColumns() {
        PdfFixture pdf = top().bold(50, 120, 14, "Experience")
                .bold(50, 140, 10, "Teacher — Riverside School")
                .right(380, 140, 10, "Sep 2016 – Present")
                .text(50, 154, 10, "• Teaches Year 4.")
                .bold(50, 180, 14, "Education")
                .text(50, 200, 10, "BA, History — University of York")
                .right(380, 200, 10, "Sep 2012 – Jun 2015")
                .bold(420, 120, 14, "Skills")
                .text(420, 140, 10, "Phonics")
                .text(420, 154, 10, "Safeguarding");

        ResumeContent content = content(pdf);

        assertThat(content.experience()).extracting(Experience::startDate).containsExactly("2016-09");
        assertThat(content.education()).extracting(Education::endDate).containsExactly("2015-06");
        assertThat(content.skills()).containsExactly("Phonics", "Safeguarding");
    }

    @Test
    void aNameMayTakeTwoLinesOfAHead() {
        PdfFixture pdf = new PdfFixture()
                .bold(50, 60, 25, "Ximena Barrenechea")
                .bold(50, 90, 25, "Uribe")
                .right(540, 60, 9, "ximena.barrenechea@example.es")
                .bold(50, 140, 14, "Skills")
                .text(50, 160, 10, "Triage, Ventilation, Rotas");

        assertThat(content(pdf).personalInfo().fullName()).isEqualTo("Ximena Barrenechea Uribe");
    }

    @Test
    void headingsInTheMarginMayTakeTwoLinesInTheLookOfText() {
        PdfFixture pdf = top().text(50, 120, 9, "Esperienza")
                .text(50, 132, 9, "professionale")
                .text(150, 120, 9, "2018 – 2023")
                .text(230, 120, 9, "Capo deposito, Cooperativa La Rapida")
                .text(150, 144, 9, "2014 – 2018")
                .text(230, 144, 9, "Autista, Corriere Sardo S.p.A.")
                .text(50, 180, 9, "Istruzione")
                .text(150, 180, 9, "2005 – 2007")
                .text(230, 180, 9, "Diploma di perito meccanico, ITIS Da Vinci")
                .text(50, 210, 9, "Capacità e")
                .text(50, 222, 9, "competenze")
                .text(150, 210, 9, "Muletto, Cronotachigrafo, Carico e scarico");

        ResumeContent content = content(pdf);

        assertThat(content.experience()).extracting(Experience::position).containsExactly("Capo deposito", "Autista");
        assertThat(content.skills()).containsExactly("Muletto", "Cronotachigrafo", "Carico e scarico");
    }

    @Test
    void boldSkillsBesideEachOtherHeadNoGroup() {
        PdfFixture pdf = top().bold(50, 120, 14, "Skills")
                .bold(50, 140, 9, "Terminology")
                .bold(120, 140, 9, "Editing")
                .bold(190, 140, 9, "memoQ")
                .text(50, 156, 9, "Subtitles for the theatre and the opera")
                .text(280, 156, 9, "Law");

        assertThat(content(pdf).skills())
                .containsExactlyInAnyOrder(
                        "Terminology", "Editing", "memoQ", "Subtitles for the theatre and the opera", "Law");
    }
}
