package dev.vitae.generation.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an answer has to look like: a JSON Schema in the narrow form that strict structured output asks for, every member
 * required and none besides.
 *
 * @param name that the provider is told
 * @param tree maps, lists and strings
 * @param text the same as JSON
 */
record AnswerShape(String name, Map<String, Object> tree, String text) {

    static AnswerShape of(String name, Map<String, Object> tree) {
        try {
            return new AnswerShape(name, tree, new ObjectMapper().writeValueAsString(tree));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param members names and schemas by turns */
    static Map<String, Object> object(Object... members) {
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

    static Map<String, Object> list(Map<String, Object> items) {
        return ordered("array", items);
    }

    static Map<String, Object> listOrNull(Map<String, Object> items) {
        return ordered(List.of("array", "null"), items);
    }

    /** One of these words, or null. */
    static Map<String, Object> wordOrNull(String... words) {
        Map<String, Object> word = new LinkedHashMap<>();
        word.put("type", List.of("string", "null"));
        String[] all = Arrays.copyOf(words, words.length + 1);
        word.put("enum", Arrays.asList(all));
        return word;
    }

    private static Map<String, Object> ordered(Object type, Map<String, Object> items) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", type);
        list.put("items", items);
        return list;
    }
}
