package dev.vitae.identity.profiles;

import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;

/**
 * On which state of the profile a change was made (RFC 9110 §13).
 *
 * @param ifMatch may be null
 * @param ifNoneMatch may be null
 */
public record Precondition(String ifMatch, String ifNoneMatch) {

    /** A change of something that is there, or is meant to be. Fails with 428 or 412. */
    void check(Profile profile) {
        ETags.check(ifMatch, profile.revision());
    }

    /** The first time there is nothing to lose, so nothing need be named. Fails with 428 or 412. */
    void checkWriting(Profile profile) {
        if (ifNoneMatch != null && ifNoneMatch.strip().equals("*") && profile.isWritten()) {
            throw new Problem(412, "stale", "The profile is written already. Read it, then change it with If-Match.");
        }
        if (profile.isWritten() || ifMatch != null) {
            check(profile);
        }
    }
}
