package dev.vitae.generation.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One operation of a JSON Patch (RFC 6902) on a draft: {@code add} or {@code test}, which are all that proposals need. */
@Schema(name = "PatchOperation")
public record Op(String op, String path, JsonNode value) {

    static Op add(String path, JsonNode value) {
        return new Op("add", path, value);
    }

    static Op add(String path, String value) {
        return add(path, TextNode.valueOf(value));
    }

    static Op test(String path, JsonNode value) {
        return new Op("test", path, value);
    }
}
