package dev.vitae.generation.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a resource says is checked as a whole before anything of it is run. */
class PlanTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "0199c3a0-0000-7000-8000-000000000001";
    private static final String WHOLE =
            """
            {"inputs": [{"name": "cv", "type": "text"}, {"name": "job", "type": "vacancyId"}],
             "steps": [
               {"id": "parsed", "uses": "parse", "with": {"text": {"from": "input.cv"}}},
               {"id": "tailored", "uses": "tailor",
                "with": {"resumeId": {"from": "parsed.resumeId"}, "vacancyId": {"from": "input.job"}}},
               {"id": "checked", "uses": "guard",
                "with": {"generationId": {"from": "tailored.generationId"}, "versionNumber": {"from": "tailored.versionNumber"},
                         "generatedResumeId": {"from": "tailored.generatedResumeId"}}},
               {"id": "shared", "uses": "share",
                "with": {"generatedResumeId": {"from": "tailored.generatedResumeId"}, "days": 30}}]}""";

    @Test
    void givesEachStepWhatItTakes() {
        JsonNode inputs = json("{\"cv\": \"Ada Brennan\", \"job\": \"" + ID + "\"}");

        Plan.Drawn drawn = Plan.draw("workflow", json(WHOLE), inputs);

        assertThat(drawn.complaints()).isEmpty();
        Workflow workflow = drawn.plan().workflow();
        assertThat(workflow.taken(0, inputs, Map.of())).isEqualTo(json("{\"text\": \"Ada Brennan\"}"));
        assertThat(workflow.taken(1, inputs, Map.of("parsed", json("{\"resumeId\": \"r\", \"resumeVersion\": 2}"))))
                .isEqualTo(json("{\"resumeId\": \"r\", \"vacancyId\": \"" + ID + "\"}"));
        assertThat(workflow.taken(3, inputs, Map.of("tailored", json("{\"generatedResumeId\": \"g\"}"))))
                .isEqualTo(json("{\"generatedResumeId\": \"g\", \"days\": 30}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"uses\": \"guard\"' | '\"uses\": \"publish\"' | /steps/2/uses | unknown_step",
                "'\"parsed.resumeId\"' | '\"pasted.resumeId\"' | /steps/1/with/resumeId | unknown_reference",
                "'\"parsed.resumeId\"' | '\"parsed.shareId\"' | /steps/1/with/resumeId | unknown_reference",
                "'\"parsed.resumeId\"' | '\"checked.resumeId\"' | /steps/1/with/resumeId | cycle",
                "'\"tailored.versionNumber\"' | '\"shared.shareId\"' | /steps/2/with/versionNumber | later_reference",
                "'\"parsed.resumeId\"' | '\"tailored.resumeId\"' | /steps/1/with/resumeId | cycle",
                "'\"parsed.resumeId\"' | '\"input.job\"' | /steps/1/with/resumeId | wrong_type",
                "'\"input.job\"' | '\"input.vacancy\"' | /steps/1/with/vacancyId | missing_variable",
                "'\"type\": \"vacancyId\"' | '\"type\": \"vacancyId\", \"required\": false' | /steps/1/with/vacancyId | missing_variable",
                "'\"type\": \"vacancyId\"' | '\"type\": \"vacancy\"' | /inputs/1/type | unknown_type",
                "'\"days\": 30' | '\"days\": 4000' | /steps/3/with/days | out_of_range",
                "'\"days\": 30' | '\"days\": \"30\"' | /steps/3/with/days | wrong_type",
                "'\"days\": 30' | '\"weeks\": 4' | /steps/3/with/weeks | unknown_variable",
                "'{\"text\": {\"from\": \"input.cv\"}}' | '{}' | /steps/0/with | exactly_one",
                "'{\"from\": \"input.cv\"}' | '{\"from\": \"cv\"}' | /steps/0/with/text | not_a_reference",
                "'\"id\": \"checked\"' | '\"id\": \"parsed\"' | /steps/2/id | name_taken",
                "'\"id\": \"checked\"' | '\"id\": \"input\"' | /steps/2/id | name_taken",
                "'\"id\": \"checked\"' | '\"id\": \"a b\"' | /steps/2/id | not_a_name"
            })
    void saysWhereADefinitionIsWrong(String right, String wrong, String pointer, String code) {
        assertThat(WHOLE).contains(right);

        List<Complaint> complaints = Plan.complaints("workflow", json(WHOLE.replace(right, wrong)));

        assertThat(complaints).extracting(Complaint::pointer, Complaint::code).contains(tuple(pointer, code));
    }

    @Test
    void refusesAWorkflowWithoutAStep() {
        assertThat(Plan.complaints("workflow", json("{\"steps\": []}")))
                .extracting(Complaint::pointer)
                .containsExactly("/steps");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"job\": \"ID\"} | /inputs/cv | missing_variable",
                "{\"cv\": \"Ada\", \"job\": \"17\"} | /inputs/job | wrong_type",
                "{\"cv\": \" \", \"job\": \"ID\"} | /inputs/cv | wrong_type",
                "{\"cv\": \"Ada\", \"job\": \"ID\", \"x/y\": 1} | /inputs/x~1y | unknown_variable"
            })
    void saysWhichInputIsMissingOrWrong(String inputs, String pointer, String code) {
        assertThat(Plan.draw("workflow", json(WHOLE), json(inputs.replace("ID", ID)))
                        .complaints())
                .extracting(Complaint::pointer, Complaint::code)
                .containsExactly(tuple(pointer, code));
    }

    @Test
    void holdsAnInputToTheLimitOfWhereItGoes() {
        JsonNode content = json(
                """
                {"inputs": [{"name": "wish", "type": "text"}],
                 "steps": [{"id": "letter", "uses": "cover_letter",
                            "with": {"generationId": "%s", "focus": {"from": "input.wish"}}}]}"""
                        .formatted(ID));

        assertThat(Plan.draw("workflow", content, json("{\"wish\": \"" + "x".repeat(201) + "\"}"))
                        .complaints())
                .extracting(Complaint::pointer, Complaint::code)
                .containsExactly(tuple("/inputs/wish", "too_long"));
    }

    @Test
    void takesOneOfTwoInputsWhicheverIsGiven() {
        JsonNode content = json(
                """
                {"inputs": [{"name": "cv", "type": "text", "required": false},
                            {"name": "resume", "type": "resumeId", "required": false}],
                 "steps": [{"id": "parsed", "uses": "parse",
                            "with": {"text": {"from": "input.cv"}, "resumeId": {"from": "input.resume"}}}]}""");

        assertThat(Plan.draw("workflow", content, json("{\"cv\": \"Ada\"}")).complaints())
                .isEmpty();
        assertThat(Plan.draw("workflow", content, json("{}")).complaints())
                .extracting(Complaint::code)
                .containsExactly("exactly_one");
    }

    @Test
    void makesAPromptOneTailoringWithItsTextAsNote() {
        JsonNode prompt = json(
                """
                {"template": "Write for {{audience}}, {{ tone }}.",
                 "variables": [{"name": "audience"}, {"name": "tone", "default": "plainly"}]}""");
        JsonNode inputs =
                json("{\"resumeId\": \"%s\", \"vacancyId\": \"%s\", \"variables\": {\"audience\": \"{{tone}} $1\"}}"
                        .formatted(ID, ID));

        Plan.Drawn drawn = Plan.draw("prompt", prompt, inputs);

        assertThat(drawn.complaints()).isEmpty();
        assertThat(drawn.plan().workflow().steps())
                .extracting(WorkflowStep::kind)
                .containsExactly(StepKind.TAILOR);
        // What a variable is given is no template itself.
        assertThat(drawn.plan()
                        .workflow()
                        .taken(0, drawn.plan().inputs(), Map.of())
                        .get("note")
                        .asText())
                .isEqualTo("Write for {{tone}} $1, plainly.");
        assertThat(Plan.draw("prompt", prompt, json("{\"resumeId\": \"%s\", \"vacancyId\": \"%s\"}".formatted(ID, ID)))
                        .complaints())
                .extracting(Complaint::pointer, Complaint::code)
                .containsExactly(tuple("/inputs/variables/audience", "missing_variable"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write for {{audience}}. | missing_variable",
                "Write for {{tone. | not_a_variable",
                "Write {{#if tone}}. | missing_variable"
            })
    void refusesAPromptWithWhatIsNoVariableOfIts(String template, String code) {
        assertThat(Plan.complaints(
                        "prompt", json("{\"template\": \"" + template + "\", \"variables\": [{\"name\": \"tone\"}]}")))
                .extracting(Complaint::pointer, Complaint::code)
                .containsExactly(tuple("/template", code));
    }

    @Test
    void makesAConfigurationOneTailoringByWhomItNames() {
        JsonNode content = json(
                """
                {"provider": "gemini", "model": "gemini-2.5-flash", "temperature": 0.2, "maxOutputTokens": 4000,
                 "instructions": "Be brief."}""");

        Plan plan = Plan.draw(
                        "agent_config",
                        content,
                        json("{\"resumeId\": \"%s\", \"vacancyId\": \"%s\"}".formatted(ID, ID)))
                .plan();

        assertThat(plan.workflow().steps()).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(StepKind.TAILOR);
            assertThat(step.agent()).contains(content);
        });
        assertThat(AgentConfig.of(content)).isEqualTo(new AgentConfig("gemini", "gemini-2.5-flash", 0.2, 4000));
    }

    @Test
    void letsNobodyBeAskedForWhatNoModelDoes() {
        JsonNode content = json(
                """
                {"inputs": [{"name": "cv", "type": "text"}],
                 "steps": [{"id": "parsed", "uses": "parse", "agent": {"provider": "openai"},
                            "with": {"text": {"from": "input.cv"}}}]}""");

        assertThat(Plan.complaints("workflow", content))
                .extracting(Complaint::pointer, Complaint::code)
                .containsExactly(tuple("/steps/0/agent", "agent_unused"));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
