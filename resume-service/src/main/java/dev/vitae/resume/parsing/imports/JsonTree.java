package dev.vitae.resume.parsing.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.UnreadableFile.Reason;
import dev.vitae.extraction.WorkBudget;
import java.io.IOException;

/** JSON of bounded depth and size as a tree. */
final class JsonTree {

    /** Formats nest eight deep. */
    static final int DEEPEST = 64;

    /** Names, values and brackets; the longest real résumés have a few thousand. */
    private static final int MOST_TOKENS = 200_000;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonTree() {}

    /** @throws UnreadableFile when it is no JSON, or more than a résumé needs */
    static JsonNode of(String json, WorkBudget budget) {
        try (JsonParser parser = new Counted(MAPPER.createParser(json), budget)) {
            JsonNode tree = MAPPER.readTree(parser);
            if (parser.nextToken() != null) {
                throw new UnreadableFile(Reason.CORRUPT);
            }
            return tree;
        } catch (StreamConstraintsException tooMuch) {
            throw new UnreadableFile(Reason.TOO_COMPLEX, tooMuch);
        } catch (IOException damaged) {
            throw new UnreadableFile(Reason.CORRUPT, damaged);
        }
    }

    private static final class Counted extends JsonParserDelegate {
        private final WorkBudget budget;
        private int tokens;

        Counted(JsonParser parser, WorkBudget budget) {
            super(parser);
            this.budget = budget;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            budget.operation();
            if (++tokens > MOST_TOKENS) {
                throw new UnreadableFile(Reason.TOO_COMPLEX);
            }
            return super.nextToken();
        }
    }
}
