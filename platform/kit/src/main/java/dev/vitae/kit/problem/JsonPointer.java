package dev.vitae.kit.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Set;

/** Where in a body something is wrong (RFC 6901); the empty pointer is the body itself. */
final class JsonPointer {

    /** What a path names before it comes to the body's members. */
    private static final Set<ElementKind> AROUND_THE_BODY =
            Set.of(ElementKind.METHOD, ElementKind.CONSTRUCTOR, ElementKind.PARAMETER, ElementKind.CROSS_PARAMETER);

    private JsonPointer() {}

    /** Bean Validation keeps an element's place in its list, or its key in its map, on the node that follows. */
    static String of(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                step(pointer, node.getIndex());
            } else if (node.getKey() != null) {
                step(pointer, node.getKey());
            }
            if (isMember(node)) {
                step(pointer, node.getName());
            }
        }
        return pointer.toString();
    }

    static String of(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        failure.getPath()
                .forEach(node -> step(pointer, node.getFieldName() == null ? node.getIndex() : node.getFieldName()));
        return pointer.toString();
    }

    private static boolean isMember(Path.Node node) {
        return node.getName() != null
                && node.getKind() != ElementKind.CONTAINER_ELEMENT
                && !AROUND_THE_BODY.contains(node.getKind());
    }

    private static void step(StringBuilder pointer, Object token) {
        pointer.append('/').append(token.toString().replace("~", "~0").replace("/", "~1"));
    }
}
