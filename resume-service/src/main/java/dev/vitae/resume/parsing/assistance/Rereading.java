package dev.vitae.resume.parsing.assistance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.ContentJson;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.Warning;
import dev.vitae.resume.parsing.content.Finished;
import dev.vitae.resume.parsing.provenance.Origin;
import dev.vitae.resume.parsing.provenance.Origins;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A reading whose content has changed: what a person should look at is said anew, and origins stand in its order. */
final class Rereading {

    /** Said of every content, whoever read it. */
    private static final Set<String> OF_CONTENT = Set.of("missing_member", "date_year_only", "end_not_stated");

    private final ParsedResume before;

    Rereading(ParsedResume before) {
        this.before = before;
    }

    ParsedResume of(ObjectNode content, Map<String, Origin> origins, LeftOver leftOver) {
        List<Warning> seen = leftOver.warnings().stream()
                .filter(warning -> !OF_CONTENT.contains(warning.code()))
                .toList();
        Map<String, Origin> ordered = new LinkedHashMap<>();
        order("", content, origins, ordered);
        try {
            return Finished.of(new ContentJson().read(content), before.type(), seen)
                    .at(new Origins(ordered), before.lines());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("content that was content before", impossible);
        }
    }

    private static void order(String at, JsonNode node, Map<String, Origin> origins, Map<String, Origin> ordered) {
        if (node.isTextual() && origins.containsKey(at)) {
            ordered.put(at, origins.get(at));
        }
        node.properties().forEach(member -> order(at + "/" + member.getKey(), member.getValue(), origins, ordered));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            order(at + "/" + i, node.get(i), origins, ordered);
        }
    }
}
