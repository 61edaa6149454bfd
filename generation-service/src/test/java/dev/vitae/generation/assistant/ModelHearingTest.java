package dev.vitae.generation.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.generation.assistant.Assistant.Conversation;
import dev.vitae.generation.llm.NamedValues.Named;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model names values of what somebody said, one after another. */
class ModelHearingTest {

    private static final String SAID = "Nurse on nights at St. Mary's since 2019, before that porter at Mercy";

    private final ObjectNode draft = JsonNodeFactory.instance.objectNode();
    private final List<String> told = new ArrayList<>();
    private final Speech speech = new Speech(told::add);
    private final ModelHearing hearing =
            new ModelHearing(new Conversation(draft, List.of(), List.of(), new Exchange(null, SAID)), speech);

    @Test
    void proposesAnEntryOnceSomethingElseIsNamed() {
        hears("/experience/0/position", "Nurse");
        hears("/experience/0/company", "St. Mary's");
        assertThat(told).isEmpty();

        hears("/skills/-", "nights");

        assertThat(told).containsExactly("I would put this down:\n", "• Nurse, St. Mary's\n");
        assertThat(hearing.end()).isEmpty();
        assertThat(told).last().isEqualTo("• nights\n");
    }

    @Test
    void cutsWhatNobodyHasSaid() {
        hears("/experience/0/company", "Mercy");
        hears("/experience/0/position", "Head porter");

        assertThat(hearing.end()).containsExactly(new Named("/experience/0/position", "Head porter"));
        assertThat(told).last().isEqualTo("• Mercy\n");
    }

    @Test
    void keepsWhatIsNamedFirstAndOnce() {
        hears("/experience/0/company", "Mercy");
        hears("/experience/0/company", "Mercy");
        hears("/experience/0/company", "St. Mary's");
        hearing.end();
        hears("/experience/0/position", "porter");

        assertThat(speech.proposals()).extracting(Proposal::says).containsExactly("Mercy");
    }

    @Test
    void putsADateBesideWhatItBelongsToHoweverLateThatIsNamed() {
        hears("/experience/0/startDate", "since 2019");
        hears("/skills/-", "nights");
        hears("/experience/0/company", "St. Mary's");
        hearing.end();

        Proposal job = speech.proposals().get(1);
        assertThat(job.patch().get(0).value().get("startDate").asText()).isEqualTo("2019-01");
        assertThat(job.patch().get(0).value().get("company").asText()).isEqualTo("St. Mary's");
    }

    private void hears(String path, String value) {
        hearing.hear(new Named(path, value));
    }
}
