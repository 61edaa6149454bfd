package dev.vitae.identity.signin;

import dev.vitae.identity.tokens.OpaqueToken;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;

/** The table of nonces, within a transaction of somebody who signs in. */
final class Nonces {

    private static final String MARK = "vn_";

    private Nonces() {}

    static OpaqueToken next() {
        return OpaqueToken.random(MARK);
    }

    /**
     * Takes the nonce away, so that no second sign-in finds it. Fails with 400 {@code nonce_invalid} when it is not there:
     * whether it never was, was used or has expired looks the same.
     */
    static Uni<Void> useUp(Tx tx, String nonce) {
        return tx.execute(
                        "delete from sign_in_nonces where nonce_hash = decode($1, 'hex') and expires_at > now()",
                        OpaqueToken.parse(MARK, nonce)
                                .orElseThrow(Nonces::invalid)
                                .hash())
                .invoke(rows -> {
                    if (rows != 1) {
                        throw invalid();
                    }
                })
                .replaceWithVoid();
    }

    private static Problem invalid() {
        return Problem.badRequest(
                "nonce_invalid",
                "The ID token's nonce is none of ours, was used or has expired. Get one from /auth/nonces and sign in at the provider with it.");
    }
}
