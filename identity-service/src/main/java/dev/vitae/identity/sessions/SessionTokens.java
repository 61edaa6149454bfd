package dev.vitae.identity.sessions;

import dev.vitae.identity.tokens.OpaqueToken;
import java.time.Duration;

/**
 * What a session's holder goes on with.
 *
 * @param refreshToken good once, for the next pair
 * @param refreshableFor how long it is good
 */
public record SessionTokens(String accessToken, OpaqueToken refreshToken, Duration refreshableFor) {

    /** Never shows the access token. */
    @Override
    public String toString() {
        return "SessionTokens[…]";
    }
}
