package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** Answers that are no problem: a list is a page, a resource has its ETag, what was made says where it is. */
final class HouseAnswers {

    private static final String HEADERS = "#/components/headers/";

    private final Map<String, JsonNode> pages = new TreeMap<>();

    /** The schema of each kind of page. */
    Map<String, JsonNode> pages() {
        return pages;
    }

    void apply(String method, ObjectNode operation) {
        ObjectNode responses = (ObjectNode) operation.get("responses");
        responses.remove(java.util.List.of("400", "401", "403"));
        boolean tagged = false;
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            ObjectNode answer = (ObjectNode) response.getValue();
            if (answer.path("description").asText().contains("ETag")) {
                header(answer, "ETag", "ETag");
                tagged = true;
            }
            if (response.getKey().equals("202") || response.getKey().equals("201") && method.equals("post")) {
                header(answer, "Location", "Location");
            }
            JsonNode json = answer.at("/content/application~1json");
            if (json.path("schema").path("items").has("$ref")) {
                page((ObjectNode) json);
                header(answer, "Link", "Link");
            }
        }
        if (tagged && method.equals("get")) {
            responses.putObject("304").put("description", "It is as If-None-Match says");
        }
    }

    /** No list of records is answered bare, so an array of them means pages. */
    private void page(ObjectNode json) {
        JsonNode items = json.get("schema");
        String item = items.at("/items/$ref").asText().replaceFirst(".*/", "");
        ObjectNode page = json.objectNode().put("type", "object");
        page.putArray("required").add("items");
        ObjectNode members = page.putObject("properties");
        members.set("items", items);
        members.putObject("next")
                .put("type", "string")
                .put("description", "The cursor of the next page; absent on the last");
        pages.put(item + "Page", page);
        json.putObject("schema").put("$ref", "#/components/schemas/" + item + "Page");
    }

    private static void header(ObjectNode answer, String name, String component) {
        answer.withObjectProperty("headers").putObject(name).put("$ref", HEADERS + component);
    }
}
