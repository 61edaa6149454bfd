package dev.vitae.generation.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Data as a person sees them: without tag characters, bidirectional overrides, soft hyphens, private-use characters. */
final class VisibleText {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private VisibleText() {}

    /** The tree with its texts cleaned; objects and lists are changed in place. */
    static JsonNode of(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(of(member.getValue())));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, of(list.get(i)));
            }
        } else if (node instanceof TextNode text) {
            return TextNode.valueOf(of(text.textValue()));
        }
        return node;
    }

    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().filter(VisibleText::isShown).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Persian and the scripts of India need joiners to be spelt. */
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> Character.isWhitespace(c);
            case Character.FORMAT -> c == JOINER || c == NON_JOINER;
            case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
