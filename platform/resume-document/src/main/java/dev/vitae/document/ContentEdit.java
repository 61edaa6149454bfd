package dev.vitae.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person makes of a résumé's content. What they write has every required member; what was read from a file and
 * stays as it is (the personal information, one entry of a list) may go on lacking what the file does not state.
 */
public final class ContentEdit {

    private static final ContentJson JSON = new ContentJson();

    private final ResumeContent content;
    private final JsonNode before;
    private final JsonNode after;

    public ContentEdit(ResumeContent before, ResumeContent after) {
        this.content = after;
        this.before = JSON.tree(before);
        this.after = JSON.tree(after);
    }

    /** Every rule that the edited content breaks; pointers are into the content. */
    public List<Violation> violations() {
        Set<Violation> always = new HashSet<>(ContentRules.parsed().check(content));
        return ContentRules.written().check(content).stream()
                .filter(violation -> always.contains(violation) || !wasThere(violation.pointer()))
                .toList();
    }

    /** Whether the object that lacks this member was there before, just so; entries of a list may have moved. */
    private boolean wasThere(String pointer) {
        String object = parent(pointer);
        JsonNode now = after.at(object);
        JsonNode listBefore = before.at(parent(object));
        if (!listBefore.isArray()) {
            return now.equals(before.at(object));
        }
        for (JsonNode entry : listBefore) {
            if (entry.equals(now)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what a pointer leads to, an entry of a list or a member, is the same as before, at the same place. */
    public boolean isSame(String path) {
        String[] steps = path.split("/", 4);
        String list = "/" + steps[1];
        String place = before.at(list).isArray() && steps.length > 2 ? list + "/" + steps[2] : list;
        return before.at(place).equals(after.at(place));
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
}
