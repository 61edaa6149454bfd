package dev.vitae.resume.parsing.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.extraction.SafeXml;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.UnreadableFile.Reason;
import dev.vitae.extraction.WorkBudget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML as the tree that the same data has as JSON: elements are members by their local name, those that come again a
 * list. Attributes are left out but for the parts of a date.
 */
final class XmlTree {

    /** The text of an element that has attributes or children too. */
    static final String TEXT = "$";

    private static final Set<String> DATE_PARTS = Set.of("year", "month", "day");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private XmlTree() {}

    /** An element not yet ended. */
    private record Open(String name, ObjectNode members, StringBuilder text) {}

    /** The local name of the root element; empty where the bytes do not begin as XML. */
    static Optional<String> root(byte[] xml, WorkBudget budget) {
        try {
            XMLStreamReader reader = SafeXml.reader(xml, budget);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(reader.getLocalName());
                }
            }
        } catch (XMLStreamException otherwise) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** @throws UnreadableFile when it is not well-formed, declares a document type or is more than a résumé needs */
    static JsonNode of(byte[] xml, WorkBudget budget) {
        Deque<Open> open = new ArrayDeque<>();
        JsonNode root = NODES.missingNode();
        try {
            XMLStreamReader reader = SafeXml.reader(xml, budget);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (open.size() == JsonTree.DEEPEST) {
                            throw new UnreadableFile(Reason.TOO_COMPLEX);
                        }
                        open.push(new Open(reader.getLocalName(), dateParts(reader), new StringBuilder()));
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        open.getFirst().text().append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        Open ended = open.pop();
                        JsonNode node = node(ended);
                        if (open.isEmpty()) {
                            root = node;
                        } else if (!node.isMissingNode()) {
                            add(open.getFirst().members(), ended.name(), node);
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException damaged) {
            throw new UnreadableFile(Reason.CORRUPT, damaged);
        }
        return root;
    }

    private static ObjectNode dateParts(XMLStreamReader reader) {
        ObjectNode members = NODES.objectNode();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            if (DATE_PARTS.contains(name)) {
                members.put(Character.toUpperCase(name.charAt(0)) + name.substring(1), reader.getAttributeValue(i));
            }
        }
        return members;
    }

    private static JsonNode node(Open element) {
        String text = element.text().toString();
        if (element.members().isEmpty()) {
            return text.isBlank() ? NODES.missingNode() : NODES.textNode(text);
        }
        if (!text.isBlank()) {
            element.members().put(TEXT, text);
        }
        return element.members();
    }

    private static void add(ObjectNode members, String name, JsonNode node) {
        JsonNode before = members.get(name);
        if (before == null) {
            members.set(name, node);
        } else if (before instanceof ArrayNode list) {
            list.add(node);
        } else {
            members.set(name, NODES.arrayNode().add(before).add(node));
        }
    }
}
