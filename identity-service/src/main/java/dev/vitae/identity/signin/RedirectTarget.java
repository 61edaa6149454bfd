package dev.vitae.identity.signin;

import dev.vitae.kit.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where to go after signing in: a path of this origin, so that no link can lead a person on to a stranger's site. */
public record RedirectTarget(URI path) {

    private static final int MOST = 2000;

    /** Fails with 400 {@code redirect_not_allowed} for any other. */
    static RedirectTarget of(String text) {
        return parse(text)
                .orElseThrow(() -> Problem.badRequest(
                        "redirect_not_allowed", "After signing in you can go on to a path of this site only."));
    }

    /** Empty for anything but an absolute path with, at most, a query and a fragment (RFC 3986 §4.2). */
    public static Optional<RedirectTarget> parse(String text) {
        // Browsers read //host and /\host as another site; java.net.URI takes neither a backslash nor a control
        // character.
        if (text.length() > MOST || !text.startsWith("/") || text.startsWith("//")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RedirectTarget(new URI(text)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
