package dev.vitae.resume.exporting;

import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.kit.etag.ETags;
import jakarta.ws.rs.core.EntityTag;

/** A page of what somebody says, as it is to be drawn: all that decides its bytes. */
record PagePicture(ResumeContent content, ChosenDesign design, PageAsked asked) {

    private static final ContentJson JSON = new ContentJson();

    /** Known without drawing it. The version of the row beside it says nothing here: a title is not drawn. */
    EntityTag tag() {
        return ETags.of(0, JSON.write(content), design.template().slug(), design.options(), asked);
    }
}
