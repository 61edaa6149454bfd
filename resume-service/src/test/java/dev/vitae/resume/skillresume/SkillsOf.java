package dev.vitae.resume.skillresume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.testkit.Json;
import java.util.List;

/** Looks into a skills résumé. */
final class SkillsOf {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SkillsOf() {}

    /** The one skill of that name. */
    static Json named(Json skillResume, String name) {
        List<Object> found = skillResume.getList("categories[*].skills[?(@.name == '%s')]".formatted(name));
        assertThat(found).as(name).hasSize(1);
        try {
            return Json.of(JSON.writeValueAsString(found.get(0)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> names(Json skillResume) {
        return skillResume.getList("categories[*].skills[*].name");
    }
}
