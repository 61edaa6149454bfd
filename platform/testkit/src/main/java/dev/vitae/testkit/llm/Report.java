package dev.vitae.testkit.llm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** What a fake provider was asked, without what was said. */
final class Report {
    private Report() {}

    static String of(List<Asked> asked) {
        ObjectNode report = Texts.JSON.createObjectNode();
        ArrayNode requests = report.put("count", asked.size()).putArray("asked");
        for (Asked one : asked) {
            requests.addObject()
                    .put("format", one.format())
                    .put("model", one.model())
                    .put("keyHash", one.keyHash())
                    .put("streams", one.streams())
                    .put("end", one.end().name().toLowerCase(Locale.ROOT));
        }
        return report.toString();
    }
}
