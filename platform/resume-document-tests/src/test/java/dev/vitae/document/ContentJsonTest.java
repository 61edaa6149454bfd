package dev.vitae.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentJsonTest {
    private final ContentJson json = new ContentJson();

    @Test
    void writesEveryMemberAsItReadIt() throws Exception {
        ResumeContent ada = Samples.ada();

        String written = json.write(ada);

        assertThat(json.read(written)).isEqualTo(ada);
        assertThat(json.read(json.tree(ada))).isEqualTo(ada);
    }

    @Test
    void keepsUnknownMembersAtEveryLevel() throws Exception {
        String given =
                """
                {"personalInfo":{"fullName":"Ada","pronouns":"she"},
                 "experience":[{"company":"Harbour","remote":true,"links":[{"name":"n","link":"l","rel":"me"}]}],
                 "education":[{"institution":"TCD","gpa":3.9}],
                 "skills":["Java"],
                 "certifications":[{"name":"CKAD","id":{"number":[1,2]}}],
                 "languages":[{"language":"English","cefr":"C2"}],
                 "sections":[{"heading":"Awards","entries":["One"],"icon":"star"}],
                 "theme":"dark","other":7}""";

        String written = json.write(json.read(given));

        ObjectMapper plain = new ObjectMapper();
        assertThat(plain.readTree(written)).isEqualTo(plain.readTree(given));
    }

    @Test
    void marksAYearThatStandsWithoutItsMonth() throws Exception {
        ResumeContent content = json.read(
                """
                {"experience":[{"startDate":"2019-01","startDatePrecision":"year","endDatePrecision":"unknown"}]}""");

        assertThat(content.experience().get(0).startDatePrecision()).isEqualTo(DatePrecision.YEAR);
        assertThat(json.write(content))
                .contains("\"startDatePrecision\":\"year\"", "\"endDatePrecision\":\"unknown\"")
                .doesNotContain("endDate\"");
    }

    @Test
    void leavesOutWhatIsNotStated() {
        assertThat(json.write(Samples.minimal()))
                .isEqualTo("{\"personalInfo\":{\"fullName\":\"Jo Doe\",\"email\":\"jo@example.com\"},"
                        + "\"experience\":[],\"education\":[],\"skills\":[]}");
    }

    @Test
    void readsTheSameWithAPlainMapper() throws Exception {
        ObjectMapper plain = new ObjectMapper();

        ResumeContent read = plain.readValue(json.write(Samples.ada()), ResumeContent.class);

        assertThat(plain.writeValueAsString(read)).isEqualTo(json.write(Samples.ada()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"skills\":\"Java\"}", "{\"skills\":[null]}", "{} {}", "{\"experience\":[1]}"})
    void refusesWhatIsNotContent(String malformed) {
        assertThatThrownBy(() -> json.read(malformed)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void refusesNestingThatNoResumeHas() {
        String deep = "{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}";

        assertThatThrownBy(() -> json.read(deep)).isInstanceOf(JsonProcessingException.class);
    }
}
