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

/** One change to a sample résumé, as a line of a file in guard/ says it: of source.json, or of the file's own source. */
record GuardCase(String source, String name, String pointer, String text, String kind) {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    /** The fabrications told of every sample résumé. */
    static List<GuardCase> fabrications() {
        return Stream.of("fabrications.tsv", "german.tsv", "nurse.tsv", "lawyer.tsv")
                .flatMap(file -> read(file).stream())
                .toList();
    }

    /** What a reader of every word calls a lie, and the guard no claim. */
    static List<GuardCase> unclaimed() {
        return read("unclaimed.tsv");
    }

    static GuardCase of(String pointer, String text) {
        return new GuardCase("source.json", "", pointer, text, "");
    }

    static List<GuardCase> read(String file) {
        boolean own =
                !List.of("fabrications.tsv", "honest.tsv", "unclaimed.tsv").contains(file);
        String source = own ? file.replace(".tsv", ".json") : "source.json";
        return resource("guard/" + file)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"))
                .map(cell -> new GuardCase(source, cell[0], cell[1], cell[2], cell.length > 3 ? cell[3] : null))
                .toList();
    }

    static ResumeContent sample() {
        return content(resource("guard/source.json"));
    }

    ResumeContent untold() {
        return content(resource("guard/" + source));
    }

    ResumeContent tailored() {
        return applyTo(untold());
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
        return Stream.concat(fabrications().stream(), read("honest.tsv").stream());
    }

    @Override
    public String toString() {
        return name;
    }
}
