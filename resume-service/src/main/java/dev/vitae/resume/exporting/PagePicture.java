package dev.vitae.resume.exporting;

import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.kit.etag.ETags;
import jakarta.ws.rs.core.EntityTag;
import java.util.Base64;
import java.util.Optional;

/**
 * A page of what somebody says, as it is to be drawn: all that decides its bytes.
 *
 * @param photo a JPEG
 */
record PagePicture(ResumeContent content, ChosenDesign design, Optional<byte[]> photo, PageAsked asked) {

    private static final ContentJson JSON = new ContentJson();

    /** Known without drawing it. The version of the row beside it says nothing here: a title is not drawn. */
    EntityTag tag() {
        return ETags.of(
                0,
                JSON.write(content),
                design.template().slug(),
                design.options(),
                photo.map(Base64.getEncoder()::encodeToString),
                asked);
    }
}
