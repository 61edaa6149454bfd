package dev.vitae.resume;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** What a JSON document has, to be held against a contract's sample. */
public final class Members {

    private Members() {}

    /** The paths of all members, array indexes left out. */
    public static Set<String> of(JsonNode node) {
        return of(node, "");
    }

    private static Set<String> of(JsonNode node, String path) {
        Set<String> paths = new TreeSet<>();
        node.properties().forEach(member -> {
            paths.add(path + "/" + member.getKey());
            paths.addAll(of(member.getValue(), path + "/" + member.getKey()));
        });
        if (node.isArray()) {
            node.forEach(element -> paths.addAll(of(element, path)));
        }
        return paths;
    }
}
