package dev.vitae.sharing.shares;

/**
 * What is kept of the token in a share's address.
 *
 * @param hash 32 bytes
 * @param prefix {@code vt_} and 6 digits
 */
record ShareMark(byte[] hash, String prefix) {

    static ShareMark of(ShareToken token) {
        return new ShareMark(token.hash(), token.prefix());
    }
}
