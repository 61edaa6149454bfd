package dev.vitae.generation.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema of what a model may say of a {@link dev.vitae.document.ResumeContent}, in the narrow form that strict
 * structured output asks for: every member required, none besides, null where nothing is stated. Contact data, links and
 * members that we do not know are not in it: no model gets to see or say them ({@link OwnMembers}).
 */
final class ContentSchema {
    private static final Map<String, Object> TEXT = Map.of("type", List.of("string", "null"));
    private static final Map<String, Object> NAME = Map.of("type", "string");
    private static final Map<String, Object> SCHEMA = schema();
    private static final String JSON = json();

    private ContentSchema() {}

    /** As maps, lists and strings. */
    static Map<String, Object> tree() {
        return SCHEMA;
    }

    static String text() {
        return JSON;
    }

    private static Map<String, Object> schema() {
        Map<String, Object> start = precision("year");
        Map<String, Object> end = precision("year", "unknown");
        Map<String, Object> job = object(
                "company",
                TEXT,
                "position",
                TEXT,
                "startDate",
                TEXT,
                "startDatePrecision",
                start,
                "endDate",
                TEXT,
                "endDatePrecision",
                end,
                "description",
                TEXT,
                "projects",
                listOrNull(NAME));
        Map<String, Object> study = object(
                "institution",
                TEXT,
                "degree",
                TEXT,
                "field",
                TEXT,
                "startDate",
                TEXT,
                "startDatePrecision",
                start,
                "endDate",
                TEXT,
                "endDatePrecision",
                end);
        Map<String, Object> certificate =
                object("name", TEXT, "issuer", TEXT, "date", TEXT, "datePrecision", precision("year"));
        return object(
                "summary", TEXT,
                "experience", list(job),
                "education", list(study),
                "skills", list(NAME),
                "certifications", listOrNull(certificate),
                "languages", listOrNull(object("language", TEXT, "level", TEXT)),
                "sections", listOrNull(object("heading", TEXT, "entries", list(NAME))));
    }

    private static Map<String, Object> object(Object... members) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            properties.put((String) members[i], members[i + 1]);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", List.copyOf(properties.keySet()));
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return ordered("array", items);
    }

    private static Map<String, Object> listOrNull(Map<String, Object> items) {
        return ordered(List.of("array", "null"), items);
    }

    private static Map<String, Object> ordered(Object type, Map<String, Object> items) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", type);
        list.put("items", items);
        return list;
    }

    private static Map<String, Object> precision(String... words) {
        Map<String, Object> precision = new LinkedHashMap<>();
        precision.put("type", List.of("string", "null"));
        String[] all = Arrays.copyOf(words, words.length + 1);
        precision.put("enum", Arrays.asList(all));
        return precision;
    }

    private static String json() {
        try {
            return new ObjectMapper().writeValueAsString(SCHEMA);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
