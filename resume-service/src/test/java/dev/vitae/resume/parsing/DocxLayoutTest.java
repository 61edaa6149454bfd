package dev.vitae.resume.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.extraction.RawDocx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;

class DocxLayoutTest {

    private final ResumeParser parser = new ResumeParser();

    private static void text(XWPFParagraph paragraph, String text, boolean bold, int size) {
        XWPFRun run = paragraph.createRun();
        String[] chunks = text.split("\t", -1);
        for (int i = 0; i < chunks.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            run.setText(chunks[i]);
        }
        run.setBold(bold);
        run.setFontSize(size);
    }

    private static ResumeContent content(ResumeParser parser, XWPFDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        ParsedResume parsed = parser.parse(bytes.toByteArray(), "resume.docx");
        assertThat(parsed.type()).isEqualTo(SourceFileType.DOCX);
        return parsed.content();
    }

    @Test
    void readsParagraphsTabsHeaderAndLinks() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph header =
                    document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
            text(header, "amelia.carter@example.com | (555) 010-9999", false, 10);
            text(document.createParagraph(), "Amelia Carter", true, 24);
            XWPFParagraph links = document.createParagraph();
            links.createHyperlinkRun("https://www.linkedin.com/in/amelia").setText("My profile");
            text(document.createParagraph(), "Experience", true, 14);
            text(document.createParagraph(), "Product Manager, Brightwave\tMar 2020 – Present", true, 11);
            text(document.createParagraph(), "• Launched four products.", false, 11);
            text(document.createParagraph(), "Marketing Specialist, Northgate Ltd\tJun 2016 – Feb 2020", true, 11);
            text(document.createParagraph(), "• Wrote campaigns.", false, 11);
            text(document.createParagraph(), "Education", true, 14);
            text(document.createParagraph(), "University of Washington\t2011 – 2015", true, 11);
            text(document.createParagraph(), "Bachelor of Arts in Communication", false, 11);
            text(document.createParagraph(), "Skills", true, 14);
            text(document.createParagraph(), "Figma, HubSpot", false, 11);

            ResumeContent content = content(parser, document);

            assertThat(content.personalInfo().fullName()).isEqualTo("Amelia Carter");
            assertThat(content.personalInfo().email()).isEqualTo("amelia.carter@example.com");
            assertThat(content.personalInfo().phone()).isEqualTo("(555) 010-9999");
            assertThat(content.personalInfo().linkedin()).isEqualTo("https://www.linkedin.com/in/amelia");
            assertThat(content.experience())
                    .extracting(Experience::company, Experience::position, Experience::startDate)
                    .containsExactly(
                            tuple("Brightwave", "Product Manager", "2020-03"),
                            tuple("Northgate Ltd", "Marketing Specialist", "2016-06"));
            assertThat(content.education())
                    .extracting(Education::institution, Education::degree, Education::field)
                    .containsExactly(tuple("University of Washington", "Bachelor of Arts", "Communication"));
            assertThat(content.skills()).containsExactly("Figma", "HubSpot");
        }
    }

    @Test
    void followsTheLinksOfEachHeaderToItsOwnAddresses() {
        String linked = RawDocx.header("<w:p><w:hyperlink r:id=\"rId1\"><w:r><w:t>%s</w:t></w:r></w:hyperlink></w:p>");
        byte[] docx = RawDocx.of(
                "word/document.xml",
                RawDocx.document(RawDocx.lines("Ada Brennan", "Skills", "Java, Kafka")),
                "word/header1.xml",
                linked.formatted("Template by"),
                "word/_rels/header1.xml.rels",
                RawDocx.linkTo("https://templates.example.com"),
                "word/header2.xml",
                linked.formatted("My profile"),
                "word/_rels/header2.xml.rels",
                RawDocx.linkTo("https://www.linkedin.com/in/ada"));

        assertThat(parser.parse(docx, "cv.docx").content().personalInfo().linkedin())
                .isEqualTo("https://www.linkedin.com/in/ada");
    }

    @Test
    void takesNumberedHeadingsForNoList() {
        String styles = "<w:styles xmlns:w=\"w\"><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:pPr>"
                + "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr>"
                + "<w:rPr><w:b/><w:sz w:val=\"26\"/></w:rPr></w:style></w:styles>";
        String heading = "<w:pStyle w:val=\"Heading1\"/>";
        byte[] docx = RawDocx.of(
                "word/document.xml",
                RawDocx.document(RawDocx.lines("Ada Brennan")
                        + RawDocx.paragraph(heading, "Skills")
                        + RawDocx.lines("Java, Kafka")
                        + RawDocx.paragraph(heading, "Languages")
                        + RawDocx.lines("Irish (native)")),
                "word/styles.xml",
                styles);

        ResumeContent content = parser.parse(docx, "cv.docx").content();

        assertThat(content.skills()).containsExactly("Java", "Kafka");
        assertThat(content.languages()).hasSize(1);
    }

    @Test
    void readsATableAsColumns() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            text(document.createParagraph(), "Tunde Bakare", true, 24);
            XWPFTable table = document.createTable(1, 2);
            XWPFTableCell side = table.getRow(0).getCell(0);
            text(side.getParagraphArray(0), "Contact", true, 13);
            text(side.addParagraph(), "tunde@bakare.example.org", false, 10);
            text(side.addParagraph(), "Skills", true, 13);
            text(side.addParagraph(), "AutoCAD", false, 10);
            text(side.addParagraph(), "Revit", false, 10);
            XWPFTableCell main = table.getRow(0).getCell(1);
            text(main.getParagraphArray(0), "Employment History", true, 13);
            text(main.addParagraph(), "Structural Engineer", true, 10);
            text(main.addParagraph(), "Lakeside Bridges, 2016 – 2019", false, 10);
            text(main.addParagraph(), "• Calculated loads.", false, 10);

            ResumeContent content = content(parser, document);

            assertThat(content.personalInfo().email()).isEqualTo("tunde@bakare.example.org");
            assertThat(content.skills()).containsExactly("AutoCAD", "Revit");
            assertThat(content.experience())
                    .extracting(Experience::company, Experience::position)
                    .containsExactly(tuple("Lakeside Bridges", "Structural Engineer"));
        }
    }

    @Test
    void readsTheTextBelowAPositionInACellOfATable() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            text(document.createParagraph(), "Tunde Bakare", true, 24);
            text(document.createParagraph(), "Employment History", true, 13);
            XWPFTable table = document.createTable(2, 3);
            text(table.getRow(0).getCell(0).getParagraphArray(0), "Dates", true, 10);
            text(table.getRow(0).getCell(1).getParagraphArray(0), "Employer", true, 10);
            text(table.getRow(0).getCell(2).getParagraphArray(0), "Position", true, 10);
            text(table.getRow(1).getCell(0).getParagraphArray(0), "2016 – 2019", false, 10);
            text(table.getRow(1).getCell(1).getParagraphArray(0), "Lakeside Bridges", false, 10);
            XWPFTableCell position = table.getRow(1).getCell(2);
            text(position.getParagraphArray(0), "Structural Engineer", true, 10);
            text(position.addParagraph(), "Calculated loads and drew plans.", false, 10);

            ResumeContent content = content(parser, document);

            assertThat(content.experience())
                    .extracting(Experience::company, Experience::position)
                    .containsExactly(tuple("Lakeside Bridges", "Structural Engineer"));
        }
    }
}
