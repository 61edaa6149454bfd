package dev.vitae.document.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.Violation;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExportRequestTest {

    @Test
    void isAClassicPdfWhereNothingIsGiven() {
        assertThat(ExportRequest.of(Map.of())).isEqualTo(new ExportRequest(ExportFormat.PDF, Design.CLASSIC));
    }

    @Test
    void takesEveryOptionThatTheSameJsonWouldState() throws Exception {
        Template template = Templates.of("modern").orElseThrow();
        String json =
                """
                {"accentColor": "#A02040", "font": "garamond", "spacing": "roomy", "pageSize": "Letter",
                 "sectionOrder": ["skills", "education"], "hiddenSections": ["languages"],
                 "dateFormat": "iso", "language": "de", "photo": true}""";

        ExportRequest request = asked(
                "format=docx&template=modern&accentColor=#A02040&font=garamond&spacing=roomy&pageSize=Letter"
                        + "&sectionOrder=skills,education&hiddenSections=languages&dateFormat=iso&language=de&photo=true");

        assertThat(request)
                .isEqualTo(new ExportRequest(
                        ExportFormat.DOCX, new Design(template, template.options(new ObjectMapper().readTree(json)))));
        assertThat(asked("accentColor=a02040").design().options().accentColor()).isEqualTo("#a02040");
        assertThat(asked("hiddenSections=&photo=false").design()).isEqualTo(Design.CLASSIC);
    }

    @Test
    void keepsWhatWasChosenBeforeWhereNothingElseIsGiven() throws Exception {
        Template modern = Templates.of("modern").orElseThrow();
        ChosenDesign own = new ChosenDesign(
                modern, (ObjectNode) new ObjectMapper().readTree("{\"font\": \"mono\", \"spacing\": \"roomy\"}"));

        assertThat(ExportRequest.of(Map.of(), own)).isEqualTo(new ExportRequest(ExportFormat.PDF, own.design()));
        ChosenDesign given =
                ExportRequest.design(Map.of("template", List.of("academic"), "spacing", List.of("compact")), own);
        assertThat(given.template().slug()).isEqualTo("academic");
        assertThat(given.options())
                .isEqualTo(new ObjectMapper().readTree("{\"font\": \"mono\", \"spacing\": \"compact\"}"));
        assertThat(own.options().get("spacing").textValue()).isEqualTo("roomy");
    }

    @Test
    void namesEachParameterThatIsWrong() {
        InvalidExport refused = refused("accentColor=red&font=comic&sectionOrder=skills,,hobbies,skills&photo=yes"
                + "&dateFormat=&colour/of~it=1");

        assertThat(refused.code()).isEqualTo("validation_failed");
        assertThat(refused.violations())
                .extracting(Violation::pointer)
                .containsExactly(
                        "/accentColor",
                        "/colour~1of~0it",
                        "/dateFormat",
                        "/font",
                        "/photo",
                        "/sectionOrder/1",
                        "/sectionOrder/2",
                        "/sectionOrder/3");
    }

    @Test
    void isForFormatsAndTemplatesThatThereAre() {
        InvalidExport format = refused("format=odt&template=none");
        InvalidExport template = refused("format=docx&template=none");

        assertThat(format.code()).isEqualTo("format_unsupported");
        assertThat(format.getMessage()).contains("json_resume");
        assertThat(format.violations()).extracting(Violation::pointer).containsExactly("/format");
        assertThat(template.code()).isEqualTo("template_unknown");
        assertThat(template.getMessage()).contains("two-column");
        assertThat(template.violations()).extracting(Violation::pointer).containsExactly("/template");
    }

    @Test
    void takesAParameterOnceAndFewOfThem() {
        assertThat(refused("format=pdf&font=sans&font=mono&format=docx").violations())
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(tuple("repeated", "/font"), tuple("repeated", "/format"));
        String many = String.join(
                "&", IntStream.range(0, 500).mapToObj(i -> "p" + i + "=1").toList());
        assertThat(refused(many).violations()).extracting(Violation::code).containsExactly("too_many");
    }

    private static InvalidExport refused(String query) {
        return catchThrowableOfType(InvalidExport.class, () -> asked(query));
    }

    private static ExportRequest asked(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&")) {
            String[] sides = parameter.split("=", -1);
            parameters.computeIfAbsent(sides[0], name -> new ArrayList<>()).add(sides[1]);
        }
        return ExportRequest.of(parameters);
    }
}
