package dev.vitae.document.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.Samples;
import dev.vitae.document.Section;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.document.template.Design;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonExportsTest {

    private static JsonNode json(ExportFormat format) throws IOException {
        var content = Samples.ada()
                .withSections(List.of(
                        new Section("Ehrenamt", List.of("Coach at CoderDojo\nSince 2019")),
                        new Section("Boats", List.of("Optimist"))));
        return new ObjectMapper().readTree(ExportedFiles.bytes(content, format));
    }

    @Test
    void writesDatesAsJsonResumeAllows() throws IOException {
        JsonNode work = json(ExportFormat.JSON_RESUME).path("work");

        assertThat(work.at("/0/startDate").asText()).isEqualTo("2021-04");
        assertThat(work.at("/0/endDate").isMissingNode()).isTrue();
        assertThat(work.at("/0/present").asBoolean()).isTrue();
        assertThat(work.at("/2/startDate").asText()).isEqualTo("2015");
        assertThat(work.at("/3/startDate").asText()).isEqualTo("2013");
        assertThat(work.at("/3/endDate").isMissingNode()).isTrue();
        assertThat(work.at("/3/present").isMissingNode()).isTrue();
    }

    @Test
    void givesSectionsOfJsonResumeTheirHomeAndKeepsTheOthers() throws IOException {
        JsonNode resume = json(ExportFormat.JSON_RESUME);

        assertThat(resume.at("/volunteer/0/position").asText()).isEqualTo("Coach at CoderDojo");
        assertThat(resume.at("/volunteer/0/summary").asText()).isEqualTo("Since 2019");
        assertThat(resume.at("/projects/0/entity").asText()).isEqualTo("Harbour Payments");
        assertThat(resume.at("/meta/headings/volunteer").asText()).isEqualTo("Ehrenamt");
        assertThat(resume.at("/meta/sections/0").toString())
                .isEqualTo("{\"heading\":\"Boats\",\"entries\":[\"Optimist\"]}");
    }

    @Test
    void usesNoMemberOfItsOwnAtTheRootOfJsonResume() throws IOException {
        assertThat(json(ExportFormat.JSON_RESUME).fieldNames())
                .toIterable()
                .isSubsetOf(
                        "$schema",
                        "basics",
                        "work",
                        "volunteer",
                        "education",
                        "awards",
                        "certificates",
                        "publications",
                        "skills",
                        "languages",
                        "interests",
                        "references",
                        "projects",
                        "meta");
    }

    @Test
    void laysOutEverySectionOfReactiveResume() throws IOException {
        JsonNode resume = json(ExportFormat.REACTIVE_RESUME);

        Set<String> laidOut = new HashSet<>();
        resume.at("/metadata/layout/pages/0/main").forEach(id -> laidOut.add(id.asText()));
        assertThat(resume.path("sections").fieldNames()).toIterable().isSubsetOf(laidOut);
        assertThat(resume.path("customSections")).hasSize(2).allSatisfy(section -> assertThat(laidOut)
                .contains(section.path("id").asText()));
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON_RESUME", "REACTIVE_RESUME"})
    void holdNothingThatIsHidden(ExportFormat format) {
        Design design = ExportedFiles.classic(
                "{\"hiddenSections\": [\"summary\", \"experience\", \"skills\", \"languages\", \"sections\"]}");

        String file =
                new String(new Exports(new PdfRenderer()).write(Samples.ada(), format, design), StandardCharsets.UTF_8);

        assertThat(file)
                .contains("Ada Brennan", "Universität Leipzig")
                .doesNotContain("Harbour Payments", "Backend engineer with", "outbox library", "Kotlin", "CoderDojo");
    }

    @Test
    void ordersTheSectionsOfReactiveResumeAsChosen() throws IOException {
        Design design = ExportedFiles.classic("{\"sectionOrder\": [\"skills\", \"sections\"]}");

        JsonNode resume = new ObjectMapper()
                .readTree(new Exports(new PdfRenderer()).write(Samples.ada(), ExportFormat.REACTIVE_RESUME, design));

        assertThat(resume.at("/metadata/layout/pages/0/main"))
                .extracting(JsonNode::asText)
                .startsWith("skills", resume.at("/customSections/0/id").asText())
                .containsSubsequence("summary", "experience", "projects", "education")
                .doesNotHaveDuplicates();
    }

    @Test
    void writesTextOfReactiveResumeAsHtml() throws IOException {
        JsonNode job = json(ExportFormat.REACTIVE_RESUME).at("/sections/experience/items/2");

        assertThat(job.path("company").asText()).isEqualTo("Kleine & Söhne");
        assertThat(job.path("description").asText()).startsWith("<ul><li><p>Maintained the order system");
        assertThat(job.path("period").asText()).isEqualTo("2015 – 2017");
    }
}
