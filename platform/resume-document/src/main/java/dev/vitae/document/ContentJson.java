package dev.vitae.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The one way {@link ResumeContent} becomes JSON and back: absent members stay absent, unknown ones survive at every
 * level, members keep the records' order, so equal content gives equal text.
 */
public final class ContentJson {
    // Real content is four levels deep; the bound keeps the recursion over unknown members small.
    private static final StreamReadConstraints DEPTH =
            StreamReadConstraints.builder().maxNestingDepth(32).build();

    private final ObjectMapper mapper = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(DEPTH).build())
            .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads content; throws where the text is not JSON or a member has another type than the schema states. */
    public ResumeContent read(String json) throws JsonProcessingException {
        return present(mapper.readValue(json, ResumeContent.class));
    }

    /** As {@link #read(String)}, of a tree. */
    public ResumeContent read(JsonNode json) throws JsonProcessingException {
        return present(mapper.treeToValue(json, ResumeContent.class));
    }

    public String write(ResumeContent content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("content that cannot be written as JSON", impossible);
        }
    }

    public JsonNode tree(ResumeContent content) {
        return mapper.valueToTree(content);
    }

    private static ResumeContent present(ResumeContent content) {
        return content == null ? ResumeContent.empty() : content;
    }
}
