package dev.vitae.vacancy.postings.markup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds schema.org JobPostings: in JSON-LD alone, in lists, in graphs and within other things, and in microdata. */
final class JobPostings {

    private static final ObjectMapper JSON = JsonMapper.builder()
            // Pages are not careful: line breaks in texts, commas too many.
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** Things looked at. */
    private static final int MOST = 20_000;

    private JobPostings() {}

    static List<JsonNode> in(Document page) {
        List<JsonNode> found = new ArrayList<>();
        for (Element script : page.select("script[type*=ld+json]")) {
            try {
                found.addAll(in(JSON.readTree(script.data()
                        .replaceFirst("^\\s*(?:<!--|/\\*<!\\[CDATA\\[\\*/|//<!\\[CDATA\\[)", "")
                        .replaceFirst("(?:-->|/\\*\\]\\]>\\*/|//\\]\\]>)\\s*$", ""))));
            } catch (JsonProcessingException broken) {
                // The next one, or the page's text.
            }
        }
        for (Element item : page.select("[itemtype~=(?i)schema\\.org/JobPosting]")) {
            found.add(microdata(item));
        }
        return found;
    }

    static List<JsonNode> in(JsonNode tree) {
        List<JsonNode> found = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(tree == null ? JSON.nullNode() : tree));
        for (int looked = 0; !open.isEmpty() && looked < MOST; looked++) {
            JsonNode node = open.poll();
            if (node.isObject() && isJobPosting(node)) {
                found.add(node);
            } else if (node.isContainerNode()) {
                node.forEach(open::add);
            }
        }
        return found;
    }

    private static boolean isJobPosting(JsonNode node) {
        JsonNode type = node.has("@type") ? node.get("@type") : node.path("type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isName(one.asText())) {
                    return true;
                }
            }
        }
        return isName(type.asText());
    }

    private static boolean isName(String type) {
        return type.replaceFirst("^(?:https?://schema\\.org/|schema:)", "").equals("JobPosting");
    }

    /** As JSON-LD would say it. */
    private static ObjectNode microdata(Element item) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Element property : item.select("[itemprop]")) {
            if (property == item || property.parent() == null || !item.equals(owner(property))) {
                continue;
            }
            JsonNode value = property.hasAttr("itemscope")
                    ? microdata(property)
                    : JsonNodeFactory.instance.textNode(value(property));
            for (String name : property.attr("itemprop").split("\\s+")) {
                JsonNode before = node.get(name);
                if (before == null) {
                    node.set(name, value);
                } else if (before instanceof ArrayNode several) {
                    several.add(value);
                } else {
                    node.set(
                            name,
                            JsonNodeFactory.instance.arrayNode().add(before).add(value));
                }
            }
        }
        return node;
    }

    private static Element owner(Element property) {
        Element owner = property.parent();
        while (owner != null && !owner.hasAttr("itemscope")) {
            owner = owner.parent();
        }
        return owner;
    }

    private static String value(Element property) {
        for (String attribute : new String[] {"content", "datetime", "href", "src"}) {
            if (property.hasAttr(attribute)) {
                return attribute.equals("href") ? property.absUrl("href") : property.attr(attribute);
            }
        }
        return property.attr("itemprop").contains("description") ? property.html() : property.text();
    }
}
