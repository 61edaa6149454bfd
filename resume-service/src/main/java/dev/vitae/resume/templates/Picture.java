package dev.vitae.resume.templates;

import dev.vitae.kit.etag.ETags;
import jakarta.ws.rs.core.EntityTag;

/**
 * A PNG.
 *
 * @param tag changes with its bytes
 */
public record Picture(byte[] png, EntityTag tag) {

    static Picture of(byte[] png) {
        return new Picture(png, ETags.of(png));
    }
}
