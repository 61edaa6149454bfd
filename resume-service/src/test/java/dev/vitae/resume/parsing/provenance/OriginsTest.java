package dev.vitae.resume.parsing.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.Experience;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of where values stand, after a person has changed them. */
class OriginsTest {

    private static final Origin SOMEWHERE = new Origin(1, 2, 0.9);

    private final ResumeContent read = ResumeContent.empty()
            .withPersonalInfo(new PersonalInfo("Ada Brennan", "ada@example.com"))
            .withSkills(List.of("Java", "Kafka"))
            .withExperience(List.of(
                    new Experience("Brightwave", "Engineer", "2020-03", null, "Built things."),
                    new Experience("Northgate", "Developer", "2016-06", "2020-02", null)));

    private final Origins origins = new Origins(Map.of(
            "/personalInfo/fullName", SOMEWHERE,
            "/personalInfo/email", SOMEWHERE,
            "/skills/0", SOMEWHERE,
            "/skills/1", SOMEWHERE,
            "/experience/0/company", SOMEWHERE,
            "/experience/1/company", SOMEWHERE));

    @Test
    void keepsTheOriginsOfWhatIsStillThere() {
        assertThat(origins.after(read, read)).isEqualTo(origins);
    }

    @Test
    void forgetsWhereAChangedValueStood() {
        ResumeContent changed = read.withPersonalInfo(new PersonalInfo("Ada B. Brennan", "ada@example.com"));

        assertThat(origins.after(read, changed).byPointer())
                .doesNotContainKey("/personalInfo/fullName")
                .containsKeys("/personalInfo/email", "/skills/0", "/experience/1/company");
    }

    @Test
    void forgetsWhatWasTakenOutOrMoved() {
        ResumeContent changed = read.withSkills(List.of("Kafka"))
                .withExperience(List.of(read.experience().get(1)));

        assertThat(origins.after(read, changed).byPointer())
                .containsOnlyKeys("/personalInfo/fullName", "/personalInfo/email");
    }

    @Test
    void isAnObjectByPointerInJson() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        Origins one = new Origins(Map.of("/skills/0", SOMEWHERE));

        String text = json.writeValueAsString(one);

        assertThat(text).isEqualTo("{\"/skills/0\":{\"page\":1,\"line\":2,\"confidence\":0.9}}");
        assertThat(json.readValue(text, Origins.class)).isEqualTo(one);
    }
}
