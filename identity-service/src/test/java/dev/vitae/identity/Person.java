package dev.vitae.identity;

import java.util.UUID;

/**
 * Somebody with an account at the provider.
 *
 * @param subject the provider's id of that account
 */
record Person(String subject, String email, boolean verified) {

    /** Somebody whom nobody has seen before, with a verified e-mail address. */
    static Person someone() {
        String subject = UUID.randomUUID().toString();
        return new Person(subject, subject + "@example.com", true);
    }

    Person unverified() {
        return new Person(subject, email, false);
    }

    Person withAccount(String other) {
        return new Person(other, email, verified);
    }

    Person withEmail(String other) {
        return new Person(subject, other, verified);
    }

    /** The claims that the provider puts into the ID token, as JSON. */
    String claims() {
        return "{\"email\": \"%s\", \"email_verified\": %s}".formatted(email, verified);
    }
}
