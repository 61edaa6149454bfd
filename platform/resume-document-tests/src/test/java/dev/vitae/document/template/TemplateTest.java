package dev.vitae.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vitae.document.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void areTwelveThatAreFoundByTheirSlug() {
        assertThat(Templates.all())
                .extracting(Template::slug)
                .containsExactly(
                        "classic",
                        "modern",
                        "compact",
                        "two-column",
                        "sidebar-left",
                        "sidebar-right",
                        "academic",
                        "executive",
                        "technical",
                        "creative",
                        "ats-plain",
                        "europass-like");
        assertThat(Templates.all()).allSatisfy(template -> assertThat(Templates.of(template.slug()))
                .contains(template));
        assertThat(Templates.of("none")).isEmpty();
    }

    @Test
    void takesEveryOptionThatAPersonChooses() throws Exception {
        TemplateOptions options = Templates.CLASSIC.options(
                json(
                        """
                        {"accentColor": "#A02040", "font": "garamond", "spacing": "roomy", "pageSize": "Letter",
                         "sectionOrder": ["skills", "education"], "hiddenSections": ["languages"],
                         "dateFormat": "iso", "language": "de", "photo": true}"""));

        assertThat(options)
                .isEqualTo(new TemplateOptions(
                        "#a02040",
                        Optional.of(Typeface.GARAMOND),
                        Spacing.ROOMY,
                        PageSize.LETTER,
                        List.of(
                                SectionKind.SKILLS,
                                SectionKind.EDUCATION,
                                SectionKind.SUMMARY,
                                SectionKind.EXPERIENCE,
                                SectionKind.CERTIFICATIONS,
                                SectionKind.LANGUAGES,
                                SectionKind.SECTIONS),
                        Set.of(SectionKind.LANGUAGES),
                        DateFormat.ISO,
                        HeadingLanguage.DE,
                        true));
        assertThat(options.shown()).doesNotContain(SectionKind.LANGUAGES);
    }

    @Test
    void keepsItsOwnWhereNothingIsChosen() throws Exception {
        for (Template template : Templates.all()) {
            assertThat(template.options(json("{}"))).isEqualTo(template.defaults());
        }
    }

    @Test
    void namesEachOptionThatItDoesNotTake() throws Exception {
        JsonNode options = json(
                """
                {"accentColor": "red", "font": "comic", "spacing": 1, "pageSize": "A5", "sectionOrder": "skills",
                 "hiddenSections": ["skills", "hobbies", "skills"], "dateFormat": null, "language": "xx",
                 "photo": "yes", "colour/of~it": "#000000"}""");

        assertThat(Templates.CLASSIC.violations(options))
                .extracting(Violation::pointer)
                .containsExactly(
                        "/accentColor",
                        "/font",
                        "/spacing",
                        "/pageSize",
                        "/sectionOrder",
                        "/hiddenSections/1",
                        "/hiddenSections/2",
                        "/dateFormat",
                        "/language",
                        "/photo",
                        "/colour~1of~0it");
        assertThat(Templates.CLASSIC.violations(json("[]")))
                .containsExactly(new Violation("", "invalid_option", "Give the options as an object."));
        assertThatThrownBy(() -> Templates.CLASSIC.options(options)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void describesItsOptionsByASchemaWhoseDefaultsItTakes() throws Exception {
        for (Template template : Templates.all()) {
            JsonNode schema = template.schema();
            assertThat(schema.get("$schema").textValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
            var defaults = mapper.createObjectNode();
            List<String> names = new ArrayList<>();
            schema.get("properties").properties().forEach(option -> {
                names.add(option.getKey());
                if (option.getValue().has("default")) {
                    defaults.set(option.getKey(), option.getValue().get("default"));
                }
            });
            assertThat(names)
                    .containsExactly(
                            "accentColor",
                            "font",
                            "spacing",
                            "pageSize",
                            "sectionOrder",
                            "hiddenSections",
                            "dateFormat",
                            "language",
                            "photo");
            assertThat(template.options(defaults)).isEqualTo(template.defaults());
        }
    }

    @Test
    void agreesWithItsSchema() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Templates.CLASSIC.schema().toString(), InputFormat.JSON);
        for (String options : List.of(
                "{}",
                "{\"accentColor\": \"#12aB9f\", \"sectionOrder\": [\"skills\"], \"photo\": true}",
                "{\"accentColor\": \"#12aB9\"}",
                "{\"font\": \"serif\", \"pageSize\": \"A4\"}",
                "{\"pageSize\": \"a4\"}",
                "{\"hiddenSections\": [\"skills\", \"skills\"]}",
                "{\"hiddenSections\": [null]}",
                "{\"photo\": 1}",
                "{\"other\": 1}",
                "[]")) {
            boolean admitted = schema.validate(options, InputFormat.JSON).isEmpty();

            assertThat(Templates.CLASSIC.violations(json(options)).isEmpty())
                    .as(options)
                    .isEqualTo(admitted);
        }
    }

    private JsonNode json(String text) throws JsonProcessingException {
        return mapper.readTree(text);
    }
}
