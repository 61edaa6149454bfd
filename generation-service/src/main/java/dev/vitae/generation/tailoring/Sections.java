package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.Finding;
import dev.vitae.generation.progress.Stage;
import dev.vitae.generation.progress.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a generation's followers have been shown of the résumé so far: each member of the content, and each entry of those that are
 * lists of entries, under its JSON pointer. Only what has changed is told, and what is there no longer as null.
 */
final class Sections {

    private static final Set<String> BY_ENTRY = Set.of("experience", "education", "sections");

    private static final ContentJson CONTENTS = new ContentJson();

    private final Map<String, JsonNode> shown = new LinkedHashMap<>();

    Sections() {
        this(List.of());
    }

    /** @param before the pointers that runs before this one have told */
    Sections(List<String> before) {
        before.forEach(pointer -> shown.put(pointer, MissingNode.getInstance()));
    }

    /** What to tell of a text that is still coming: the sections in which the guard has found nothing. */
    List<Step> soFar(ResumeContent content, List<Finding> findings) {
        Map<String, JsonNode> sections = sections(content);
        // A list that has not come yet reads as an empty one.
        sections.values().removeIf(section -> section.isArray() && section.isEmpty());
        sections.keySet().removeIf(pointer -> findings.stream().anyMatch(finding -> within(finding.path(), pointer)));
        return news(sections);
    }

    /** What to tell of the text that is going to be stored. */
    List<Step> whole(ResumeContent content) {
        Map<String, JsonNode> sections = sections(content);
        List<Step> news = news(sections);
        for (String gone : new TreeSet<>(shown.keySet())) {
            if (!sections.containsKey(gone)) {
                shown.remove(gone);
                news.add(step(gone, NullNode.instance));
            }
        }
        return news;
    }

    private List<Step> news(Map<String, JsonNode> sections) {
        List<Step> news = new ArrayList<>();
        sections.forEach((pointer, section) -> {
            if (!section.equals(shown.put(pointer, section))) {
                news.add(step(pointer, section));
            }
        });
        return news;
    }

    private static Step step(String pointer, JsonNode section) {
        return new Step(Stage.SECTION, Map.of("pointer", pointer, "content", section));
    }

    /** A finding about the whole document says nothing good of any part. */
    private static boolean within(String path, String pointer) {
        return path.isEmpty()
                || path.equals(pointer)
                || path.startsWith(pointer + "/")
                || pointer.startsWith(path + "/");
    }

    private Map<String, JsonNode> sections(ResumeContent content) {
        Map<String, JsonNode> sections = new LinkedHashMap<>();
        CONTENTS.tree(content).properties().forEach(member -> {
            String pointer = "/" + member.getKey();
            if (!BY_ENTRY.contains(member.getKey())) {
                sections.put(pointer, member.getValue());
                return;
            }
            int index = 0;
            for (JsonNode entry : member.getValue()) {
                sections.put(pointer + "/" + index++, entry);
            }
        });
        return sections;
    }
}
