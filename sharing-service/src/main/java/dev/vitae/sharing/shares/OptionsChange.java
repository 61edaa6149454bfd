package dev.vitae.sharing.shares;

import dev.vitae.kit.etag.ETags;
import dev.vitae.sharing.documents.Look;
import dev.vitae.sharing.documents.ReadyDocument;
import dev.vitae.sharing.documents.SubjectQuery;
import java.util.Optional;

/**
 * What is to become of a share that has been read.
 *
 * @param tag of the share as it was read
 * @param look only where it changes
 * @param document of that look, once it is made
 * @param locks whether there is another passcode from now on, or none
 * @param passcode sealed, once that is done
 */
record OptionsChange(
        String tag,
        ShareOptions options,
        SubjectQuery query,
        Optional<Look> look,
        ReadyDocument document,
        boolean locks,
        String passcode) {

    static OptionsChange of(Share share, ShareOptions options, boolean locks) {
        Optional<Look> look = Optional.of(options.look()).filter(it -> !it.equals(share.look()));
        String tag = "\"" + ETags.of(share.version()).getValue() + "\"";
        return new OptionsChange(tag, options, share.query(), look, null, locks, null);
    }

    OptionsChange showing(ReadyDocument printed) {
        return new OptionsChange(tag, options, query, look, printed, locks, passcode);
    }

    OptionsChange locked(String sealed) {
        return new OptionsChange(tag, options, query, look, document, locks, sealed);
    }
}
