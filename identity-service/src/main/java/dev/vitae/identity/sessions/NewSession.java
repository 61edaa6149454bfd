package dev.vitae.identity.sessions;

import java.util.Optional;

/**
 * The session that somebody who signs in will have.
 *
 * @param userAgent as the client names itself; of a longer name, its first 200 characters
 * @param tenant the id of the tenant to be signed in to, empty text for none; absent for the one chosen last
 */
public record NewSession(SessionKind kind, Optional<String> userAgent, Optional<String> tenant) {

    private static final int LONGEST_NAME = 200;

    public NewSession {
        userAgent = userAgent
                .map(String::strip)
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    }

    public static NewSession browser(Optional<String> userAgent) {
        return new NewSession(SessionKind.BROWSER, userAgent, Optional.empty());
    }

    public static NewSession device(Optional<String> userAgent, Optional<String> tenant) {
        return new NewSession(SessionKind.DEVICE, userAgent, tenant);
    }
}
