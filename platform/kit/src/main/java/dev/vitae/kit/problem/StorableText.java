package dev.vitae.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** PostgreSQL keeps every character but U+0000, so a body whose text has one is refused where it is read. */
@Singleton
public class StorableText implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("storable-text").addDeserializer(String.class, new Reader()));
    }

    private static final class Reader extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw new Unstorable(parser);
            }
            return text;
        }
    }

    /** Knows, as every mapping failure does, where in the body it happened. */
    static final class Unstorable extends JsonMappingException {

        private static final long serialVersionUID = 1L;

        private Unstorable(JsonParser parser) {
            super(parser, "a character that cannot be stored");
        }
    }
}
