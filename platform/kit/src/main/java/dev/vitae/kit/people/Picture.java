package dev.vitae.kit.people;

import dev.vitae.kit.etag.ETags;

/**
 * A person's picture.
 *
 * @param digest of its bytes: another picture has another
 */
public record Picture(byte[] jpeg, String digest) {

    static Picture of(byte[] jpeg) {
        return new Picture(jpeg, ETags.of(jpeg).getValue());
    }
}
