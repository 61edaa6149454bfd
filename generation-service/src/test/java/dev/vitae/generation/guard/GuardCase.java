package dev.vitae.generation.guard;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vitae.document.ResumeContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** One change to the sample résumé in guard/source.json, as a line of fabrications.tsv or honest.tsv says it. */
record GuardCase(String name, String pointer, String text, String kind) {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    static List<GuardCase> read(String file) {
        return resource("guard/" + file)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"))
                .map(cell -> new GuardCase(cell[0], cell[1], cell[2], cell.length > 3 ? cell[3] : null))
                .toList();
    }

    static ResumeContent source() {
        return content(resource("guard/source.json"));
    }

    ResumeContent tailored() {
        return applyTo(source());
    }

    /** The résumé with this change, or as it is where it has no such place. */
    ResumeContent applyTo(ResumeContent resume) {
        JsonNode root = JSON.valueToTree(resume);
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, slash));
        String member = pointer.substring(slash + 1);
        if (parent instanceof ArrayNode array && Integer.parseInt(member) < array.size()) {
            array.set(Integer.parseInt(member), value());
        } else if (parent instanceof ObjectNode object) {
            object.set(member, value());
        }
        return content(root.toString());
    }

    private JsonNode value() {
        return text.equals("null") ? null : TextNode.valueOf(text.replace("\\n", "\n"));
    }

    private static ResumeContent content(String json) {
        try {
            return JSON.readValue(json, ResumeContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = GuardCase.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<GuardCase> all() {
        return Stream.concat(read("fabrications.tsv").stream(), read("honest.tsv").stream());
    }

    @Override
    public String toString() {
        return name;
    }
}
