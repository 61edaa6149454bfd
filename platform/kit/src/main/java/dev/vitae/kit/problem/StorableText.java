package dev.vitae.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;

/** PostgreSQL keeps every character but U+0000, so a body whose text has one is refused where it is read. */
@Singleton
public class StorableText implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("storable-text")
                .addDeserializer(String.class, new Reader())
                .addDeserializer(JsonNode.class, tree(JsonNode.class))
                .addDeserializer(ObjectNode.class, tree(ObjectNode.class))
                .addDeserializer(ArrayNode.class, tree(ArrayNode.class)));
    }

    @SuppressWarnings("unchecked")
    private static <T extends JsonNode> JsonDeserializer<T> tree(Class<T> kind) {
        return (JsonDeserializer<T>) (JsonDeserializer<?>) new Tree(JsonNodeDeserializer.getDeserializer(kind));
    }

    private static final class Reader extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text != null && isUnstorable(text)) {
                throw new Unstorable(parser);
            }
            return text;
        }
    }

    /** A tree is read as a whole, names of members and all, and looked through afterwards. */
    private static final class Tree extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private Tree(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Tree(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object tree = super.deserialize(parser, context);
            check((JsonNode) tree, parser);
            return tree;
        }

        private static void check(JsonNode node, JsonParser parser) throws Unstorable {
            if (node.isTextual() && isUnstorable(node.textValue())) {
                throw new Unstorable(parser);
            }
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                try {
                    if (isUnstorable(member.getKey())) {
                        throw new Unstorable(parser);
                    }
                    check(member.getValue(), parser);
                } catch (Unstorable found) {
                    found.prependPath(node, member.getKey());
                    throw found;
                }
            }
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                try {
                    check(node.get(i), parser);
                } catch (Unstorable found) {
                    found.prependPath(node, i);
                    throw found;
                }
            }
        }
    }

    private static boolean isUnstorable(String text) {
        return text.indexOf('\0') >= 0;
    }

    /** Knows, as every mapping failure does, where in the body it happened. */
    static final class Unstorable extends JsonMappingException {

        private static final long serialVersionUID = 1L;

        private Unstorable(JsonParser parser) {
            super(parser, "a character that cannot be stored");
        }
    }
}
