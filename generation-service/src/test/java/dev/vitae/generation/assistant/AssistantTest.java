package dev.vitae.generation.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ContentRules;
import dev.vitae.generation.assistant.Assistant.Conversation;
import dev.vitae.generation.steps.WizardSteps;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conversation with nobody but the rules. */
class AssistantTest {

    private final Assistant assistant = new Assistant(WizardSteps.shipped());
    private final List<Exchange> history = new ArrayList<>();
    private ObjectNode draft = JsonNodeFactory.instance.objectNode();
    private Turn turn = new Turn("", null, List.of());

    /** What is proposed is accepted. */
    private Turn says(String text) {
        Conversation conversation = new Conversation(draft, List.of(), history, new Exchange(turn.asks(), text));
        Speech speech = new Speech(piece -> {});
        assistant.read(conversation).forEach(speech::propose);
        turn = assistant.answer(conversation, speech);
        turn.proposals()
                .forEach(proposal ->
                        draft = JsonPatch.apply(draft, proposal.patch()).orElseThrow());
        history.add(conversation.newest());
        return turn;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Skills: triage, wound care, Python
            My skills are triage, wound care and Python
            Kenntnisse: triage; wound care; Python
            """)
    void takesSkillsThatAreNamedAsSuchWhateverItHasAskedFor(String text) {
        says("Hello");
        says("Ada Brennan");

        Turn answer = says(text);

        assertThat(draft.get("skills")).extracting(JsonNode::asText).containsExactly("triage", "wound care", "Python");
        assertThat(answer.asks()).isEqualTo("/personalInfo/email");
    }

    @Test
    void asksUntilThereIsAResumeThatPassesTheValidator() throws JsonProcessingException {
        for (String text : List.of(
                "Hello!",
                "My name is Ada Brennan",
                "It's ada@example.com.",
                "skip",
                "I live in Cork, Ireland",
                "no",
                "no",
                "I worked as a nurse at St. Mary's from March 2019 to now",
                "Cared for 20 patients\nTrained new staff",
                "Barista at Costa Coffee, 2016 – 2018",
                "- Made coffee.",
                "that's all",
                "I studied nursing at University College Cork from 2012 to 2016",
                "BSc",
                "no",
                "wound care, triage and first aid",
                "A calm nurse.")) {
            says(text);
        }

        assertThat(turn.asks()).isNull();
        assertThat(ContentRules.written().check(new ContentJson().read(draft))).isEmpty();
        assertThat(draft)
                .isEqualTo(
                        json(
                                """
                {"personalInfo": {"fullName": "Ada Brennan", "email": "ada@example.com", "location": "Cork, Ireland"},
                 "experience": [
                   {"position": "Nurse", "company": "St. Mary's", "startDate": "2019-03",
                    "description": "Cared for 20 patients\\nTrained new staff"},
                   {"position": "Barista", "company": "Costa Coffee", "startDate": "2016-01", "startDatePrecision": "year",
                    "endDate": "2018-01", "endDatePrecision": "year", "description": "Made coffee."}],
                 "education": [{"institution": "University College Cork", "field": "Nursing", "degree": "BSc",
                    "startDate": "2012-01", "startDatePrecision": "year", "endDate": "2016-01", "endDatePrecision": "year"}],
                 "skills": ["wound care", "triage", "first aid"], "summary": "A calm nurse."}"""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I was a cook at Hotel Krone from 05/2014 until 08/2015      | {'position': 'Cook', 'company': 'Hotel Krone', 'startDate': '2014-05', 'endDate': '2015-08'}",
                "I worked for HSE as a care assistant since May 2020         | {'position': 'Care assistant', 'company': 'HSE', 'startDate': '2020-05'}",
                "2010 - 2012: Clerk, Shannon Freight                         | {'position': 'Clerk', 'company': 'Shannon Freight', 'startDate': '2010-01', 'startDatePrecision': 'year', 'endDate': '2012-01', 'endDatePrecision': 'year'}",
                "Köchin bei Hotel Krone, März 2014 – heute                   | {'position': 'Köchin', 'company': 'Hotel Krone', 'startDate': '2014-03'}",
                "Driver at An Post in 2011                                   | {'position': 'Driver', 'company': 'An Post', 'startDate': '2011-01', 'startDatePrecision': 'year', 'endDatePrecision': 'unknown'}",
                "Cleaner at Dunnes                                           | {'position': 'Cleaner', 'company': 'Dunnes'}",
                "I worked as a nurse at St. Mary's, mostly on nights         | {'position': 'Nurse', 'company': 'St. Mary\\u0027s'}",
                "I worked 3 years at Lidl                                    | {'company': 'Lidl'}",
                "Nurse, Mercy Hospital, 2018-2020                            | {'position': 'Nurse', 'company': 'Mercy Hospital', 'startDate': '2018-01', 'startDatePrecision': 'year', 'endDate': '2020-01', 'endDatePrecision': 'year'}"
            })
    void readsAJobInTheWordsOfWhoHadIt(String text, String job) throws JsonProcessingException {
        assertThat(SaidEntry.jobs(text, true)).containsExactly((ObjectNode) json(job.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I have done many things in my life and would rather not say where",
                "What do you mean?",
                "I worked hard",
                "I was born in 1985 in Cork",
                "I am at home",
                "I managed 12 people at Tesco from 2015 to 2017",
                "Nurse at St. Mary's from 2019 to 2016 and so on and on and on and on and on and on"
            })
    void makesNothingUpOfWhatItCannotRead(String text) {
        says("Ada Brennan");
        says("Ada Brennan");
        says("ada@example.com");
        says("skip");
        says("skip");
        says("skip");
        says("skip");
        assertThat(turn.asks()).isEqualTo("/experience/-");

        says(text);

        assertThat(turn.proposals()).isEmpty();
        assertThat(turn.text()).startsWith("I could not read that.").contains("For example: ");
        assertThat(turn.asks()).isEqualTo("/experience/-");
    }

    @Test
    void asksAtLastForWhatIsRequiredAndWasSkipped() {
        says("Hello");
        while (!says("skip").text().contains("I could not read") && history.size() < 12) {
            assertThat(turn.proposals()).isEmpty();
        }

        assertThat(turn.asks()).isEqualTo("/personalInfo/fullName");
    }

    @Test
    void doesNotTouchAnEntryThatIsNoLongerTheOneItAskedAbout() {
        says("I worked as a nurse at St. Mary's from March 2019 to now");
        ((ObjectNode) draft.at("/experience/0")).put("company", "Another Hospital");

        assertThat(JsonPatch.apply(
                        draft,
                        List.of(
                                Op.test("/experience/0/company", JsonNodeFactory.instance.textNode("St. Mary's")),
                                Op.add("/experience/0/description", "Cared."))))
                .isEmpty();
        assertThat(draft.at("/experience/0").has("description")).isFalse();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
