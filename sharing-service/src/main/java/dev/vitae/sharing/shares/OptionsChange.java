package dev.vitae.sharing.shares;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.sharing.documents.ReadyDocument;
import dev.vitae.sharing.documents.Showing;
import java.util.Optional;

/**
 * What is to become of a share that has been read.
 *
 * @param tag of the share as it was read
 * @param showing only where it changes
 * @param document that shows it, once it is made
 * @param locks whether there is another passcode from now on, or none
 * @param passcode sealed, once that is done
 */
record OptionsChange(
        String tag,
        ShareOptions options,
        Optional<Showing> showing,
        ReadyDocument document,
        boolean locks,
        String passcode) {

    /** Fails with 422 for what cannot be shown. */
    static OptionsChange of(Caller caller, Share share, ShareOptions options, boolean locks) {
        Showing before = share.showing();
        Optional<Showing> showing =
                Optional.of(options.showing(caller, before.query())).filter(it -> !it.equals(before));
        String tag = "\"" + ETags.of(share.version()).getValue() + "\"";
        return new OptionsChange(tag, options, showing, null, locks, null);
    }

    OptionsChange printed(ReadyDocument printed) {
        return new OptionsChange(tag, options, showing, printed, locks, passcode);
    }

    OptionsChange locked(String sealed) {
        return new OptionsChange(tag, options, showing, document, locks, sealed);
    }
}
