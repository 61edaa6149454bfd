package dev.vitae.generation.wizard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;

/** A stored draft as the content that it is. */
public final class Draft {

    private static final ContentJson CONTENTS = new ContentJson();

    private Draft() {}

    /** @param draft that was taken, so it has a résumé's shape */
    public static ResumeContent content(ObjectNode draft) {
        try {
            return CONTENTS.read(draft.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft", e);
        }
    }
}
