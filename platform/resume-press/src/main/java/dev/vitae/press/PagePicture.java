package dev.vitae.press;

import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.people.Picture;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;

/**
 * A page of what somebody says, as it is to be drawn.
 *
 * @param document a digest of all that decides the bytes of its pages
 */
record PagePicture(
        ResumeContent content, ChosenDesign design, Optional<Picture> photo, PageAsked asked, String document) {

    private static final ContentJson JSON = new ContentJson();

    /** @param edition of what draws it: another one draws it otherwise */
    static PagePicture of(
            ResumeContent content, ChosenDesign design, Optional<Picture> photo, PageAsked asked, String edition) {
        String document = ETags.of(
                        0,
                        edition,
                        JSON.write(content),
                        design.template().slug(),
                        design.options(),
                        photo.map(Picture::digest))
                .getValue();
        return new PagePicture(content, design, photo, asked, document);
    }

    /** Known without drawing it. The version of the row beside it says nothing here: a title is not drawn. */
    EntityTag tag() {
        return ETags.of(0, document, asked);
    }
}
