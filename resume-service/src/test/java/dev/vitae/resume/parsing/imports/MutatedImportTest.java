package dev.vitae.resume.parsing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.ContentRules;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.resume.parsing.ResumeParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a file on its way, it is read or refused with a code, and what is read keeps the rules. */
class MutatedImportTest {

    private static final ResumeParser PARSER = new ResumeParser();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIMES = 50 * Integer.getInteger("vitae.fuzz.factor", 1);
    private static final List<String> PIECES = List.of(
            "null", "[]", "{}", "\"\"", "1e9", "<p>", "&amp;", "\u0000", "\ufffe", "[[", "2019-13", ",", "\"", "\n",
            "</a>");

    static Stream<String> files() {
        return Stream.concat(ImportFixtures.FILES.stream(), Stream.of("linkedin.zip"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void survivesDamage(String name) {
        byte[] file = name.equals("linkedin.zip") ? ImportFixtures.linkedIn() : ImportFixtures.bytes(name);
        Random random = new Random(name.hashCode());
        for (int i = 0; i < TIMES; i++) {
            read(damaged(file, random), name, i);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json-resume.json",
                "reactive-resume-v3.json",
                "reactive-resume-v4.json",
                "europass-passport.json"
            })
    void survivesMembersOfOtherKinds(String name) throws IOException {
        Random random = new Random(name.hashCode());
        for (int i = 0; i < TIMES; i++) {
            JsonNode json = JSON.readTree(ImportFixtures.bytes(name));
            for (int change = 0; change < 4; change++) {
                change(json, random);
            }
            read(JSON.writeValueAsBytes(json), name, i);
        }
    }

    private static void read(byte[] file, String name, int time) {
        assertThatCode(() -> {
                    try {
                        assertThat(ContentRules.parsed()
                                        .check(PARSER.parse(file, name).content()))
                                .isEmpty();
                    } catch (UnreadableFile refused) {
                        assertThat(refused.code()).isNotBlank();
                    }
                })
                .as("%s, damaged for the %d. time", name, time)
                .doesNotThrowAnyException();
    }

    private static byte[] damaged(byte[] file, Random random) {
        byte[] damaged = file.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(damaged.length);
            int end = Math.min(damaged.length, at + random.nextInt(40));
            damaged = switch (random.nextInt(4)) {
                case 0 ->
                    joined(damaged, at, new byte[] {(byte) random.nextInt(256)}, Math.min(damaged.length, at + 1));
                case 1 -> joined(damaged, at, new byte[0], Math.max(end, at + 1));
                case 2 -> joined(damaged, end, Arrays.copyOfRange(damaged, at, end), end);
                default ->
                    joined(
                            damaged,
                            at,
                            PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8),
                            at);
            };
            if (damaged.length == 0) {
                return file;
            }
        }
        return damaged;
    }

    /** What stands before {@code to}, then the middle, then what stands from {@code from} on. */
    private static byte[] joined(byte[] file, int to, byte[] middle, int from) {
        byte[] joined = Arrays.copyOf(file, to + middle.length + file.length - from);
        System.arraycopy(middle, 0, joined, to, middle.length);
        System.arraycopy(file, from, joined, to + middle.length, file.length - from);
        return joined;
    }

    private static void change(JsonNode root, Random random) {
        List<JsonNode> parents = new ArrayList<>();
        collect(root, parents);
        JsonNode parent = parents.get(random.nextInt(parents.size()));
        JsonNode other = other(random, parents);
        if (parent instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            object.set(names.get(random.nextInt(names.size())), other);
        } else if (parent instanceof ArrayNode list && !list.isEmpty()) {
            list.set(random.nextInt(list.size()), other);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainerNode()) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }

    private static JsonNode other(Random random, List<JsonNode> parents) {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().textNode("");
            case 2 -> JSON.getNodeFactory().textNode("x".repeat(3_000));
            case 3 -> JSON.getNodeFactory().textNode("\u0007 2019-99 \ud800 <ul><li>x");
            case 4 -> JSON.getNodeFactory().numberNode(random.nextLong());
            case 5 -> JSON.getNodeFactory().booleanNode(true);
            case 6 -> JSON.createArrayNode().add(1).add("two").addNull();
            default -> parents.get(random.nextInt(parents.size())).deepCopy();
        };
    }
}
