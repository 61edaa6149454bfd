package dev.vitae.sharing.shares;

import dev.vitae.kit.secrets.LinkSecret;
import java.security.SecureRandom;
import java.util.Optional;

/** The secret in a share's address; its hash and its prefix alone are kept. */
public final class ShareToken {

    private static final String MARK = "vt_";

    private final LinkSecret link;

    private ShareToken(LinkSecret link) {
        this.link = link;
    }

    public static ShareToken random(SecureRandom random) {
        return new ShareToken(LinkSecret.random(MARK, random));
    }

    /** The token that the text is; empty when it cannot be one of ours. */
    public static Optional<ShareToken> parse(String text) {
        return LinkSecret.parse(MARK, text).map(ShareToken::new);
    }

    /** The whole secret, for its owner's eyes, once. */
    public String secret() {
        return link.secret();
    }

    /** Enough to tell one's shares apart, far too little to open one: {@code vt_} and 6 digits. */
    public String prefix() {
        return link.prefix();
    }

    /** 32 bytes. */
    public byte[] hash() {
        return link.hash();
    }

    /** Safe to end up in a log. */
    @Override
    public String toString() {
        return link.toString();
    }
}
