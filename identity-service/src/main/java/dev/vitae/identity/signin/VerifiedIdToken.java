package dev.vitae.identity.signin;

/**
 * An ID token that the provider has signed for one of our clients, and that has not expired.
 *
 * @param nonce as it stands there; empty text where there is none
 */
record VerifiedIdToken(ProviderIdentity identity, String nonce) {}
