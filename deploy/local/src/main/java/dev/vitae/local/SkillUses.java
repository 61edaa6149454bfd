package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each skill was put forward, and its badge, as {@code GET /api/v1/skill-resume} shows them. */
record SkillUses(Map<String, Skill> byName) {

    record Skill(long uses, String tier) {}

    static SkillUses of(JsonNode skillResume) {
        Map<String, Skill> uses = new LinkedHashMap<>();
        for (JsonNode category : skillResume.path("categories")) {
            for (JsonNode skill : category.path("skills")) {
                uses.put(
                        skill.path("name").asText(),
                        new Skill(
                                skill.path("uses").asLong(),
                                skill.at("/quality/tier").asText()));
            }
        }
        return new SkillUses(uses);
    }

    /** The skills whose count has grown, as they are today. */
    SkillUses since(SkillUses earlier) {
        Map<String, Skill> raised = new LinkedHashMap<>();
        byName.forEach((name, skill) -> {
            Skill before = earlier.byName.get(name);
            if (skill.uses() > (before == null ? 0 : before.uses())) {
                raised.put(name, skill);
            }
        });
        return new SkillUses(raised);
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    /** {@code Java 3 (bronze)}. */
    List<String> lines() {
        return byName.entrySet().stream()
                .map(skill -> "%s %d (%s)"
                        .formatted(
                                skill.getKey(),
                                skill.getValue().uses(),
                                skill.getValue().tier()))
                .toList();
    }
}
