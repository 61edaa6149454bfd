package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each skill was put forward, as {@code GET /api/v1/skill-resume} shows it. */
record SkillUses(Map<String, Long> byName) {

    static SkillUses of(JsonNode skillResume) {
        Map<String, Long> uses = new LinkedHashMap<>();
        for (JsonNode category : skillResume.path("categories")) {
            for (JsonNode skill : category.path("skills")) {
                uses.put(skill.path("name").asText(), skill.path("uses").asLong());
            }
        }
        return new SkillUses(uses);
    }

    /** The skills whose count has grown, with today's count. */
    SkillUses since(SkillUses earlier) {
        Map<String, Long> raised = new LinkedHashMap<>();
        byName.forEach((name, uses) -> {
            if (uses > earlier.byName.getOrDefault(name, 0L)) {
                raised.put(name, uses);
            }
        });
        return new SkillUses(raised);
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    /** {@code Java 3}. */
    List<String> lines() {
        return byName.entrySet().stream()
                .map(skill -> skill.getKey() + " " + skill.getValue())
                .toList();
    }
}
