package dev.vitae.document.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vitae.document.Violation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What values an option takes: as keywords of a JSON Schema, and as the check that they stand for. */
sealed interface OptionType {

    /** Adds the schema's keywords. */
    void describe(ObjectNode schema);

    Stream<Violation> check(String pointer, JsonNode value);

    /** The value that a parameter of an address writes so; to be checked. */
    default JsonNode read(String text) {
        return TextNode.valueOf(text);
    }

    /** One of these words. */
    record Choice(List<String> keys) implements OptionType {

        static Choice of(Keyed[] values) {
            return new Choice(Arrays.stream(values).map(Keyed::key).toList());
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "string");
            keys.forEach(schema.putArray("enum")::add);
        }

        @Override
        public Stream<Violation> check(String pointer, JsonNode value) {
            return value.isTextual() && keys.contains(value.textValue())
                    ? Stream.empty()
                    : invalid(pointer, "Choose one of " + String.join(", ", keys) + ".");
        }
    }

    /** Some of these words, each at most once. */
    record Several(Choice choice) implements OptionType {

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "array").put("uniqueItems", true);
            choice.describe(schema.putObject("items"));
        }

        /** With commas between. */
        @Override
        public JsonNode read(String text) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            if (!text.isEmpty()) {
                Stream.of(text.split(",", -1)).forEach(list::add);
            }
            return list;
        }

        @Override
        public Stream<Violation> check(String pointer, JsonNode value) {
            if (!value.isArray()) {
                return invalid(pointer, "Give a list.");
            }
            if (value.size() > choice.keys().size()) {
                return invalid(pointer, "Name each at most once.");
            }
            Set<JsonNode> seen = new HashSet<>();
            return IntStream.range(0, value.size()).boxed().flatMap(i -> {
                String at = pointer + "/" + i;
                return seen.add(value.get(i)) ? choice.check(at, value.get(i)) : invalid(at, "Name it once.");
            });
        }
    }

    /** A colour of the web, as six hexadecimal digits. */
    record Color() implements OptionType {
        private static final String PATTERN = "^#[0-9a-fA-F]{6}$";

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "string").put("pattern", PATTERN);
        }

        /** With its {@code #}, which an address must escape, or without. */
        @Override
        public JsonNode read(String text) {
            return TextNode.valueOf(text.startsWith("#") ? text : "#" + text);
        }

        @Override
        public Stream<Violation> check(String pointer, JsonNode value) {
            return value.isTextual() && value.textValue().matches(PATTERN)
                    ? Stream.empty()
                    : invalid(pointer, "Give a colour such as #1f5a73.");
        }
    }

    /** Yes or no. */
    record Flag() implements OptionType {

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "boolean");
        }

        @Override
        public JsonNode read(String text) {
            return switch (text) {
                case "true" -> BooleanNode.TRUE;
                case "false" -> BooleanNode.FALSE;
                default -> TextNode.valueOf(text);
            };
        }

        @Override
        public Stream<Violation> check(String pointer, JsonNode value) {
            return value.isBoolean() ? Stream.empty() : invalid(pointer, "Say true or false.");
        }
    }

    static ArrayNode keys(ObjectNode schema, String member, Stream<? extends Keyed> values) {
        ArrayNode array = schema.putArray(member);
        values.map(Keyed::key).forEach(array::add);
        return array;
    }

    /** The value that is written so. */
    static <T extends Keyed> Optional<T> value(T[] values, JsonNode written) {
        return Arrays.stream(values)
                .filter(value -> value.key().equals(written.textValue()))
                .findFirst();
    }

    private static Stream<Violation> invalid(String pointer, String message) {
        return Stream.of(new Violation(pointer, "invalid_option", message));
    }
}
