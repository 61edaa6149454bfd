package dev.vitae.identity.tokens;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/**
 * A key that signs access tokens: ES256 (ECDSA on P-256).
 *
 * @param id what tokens name it by ({@code kid}): its JWK thumbprint (RFC 7638)
 * @param publicJwk what the others verify with (RFC 7517), as JSON
 */
public record TokenKey(String id, String publicJwk, PrivateKey privateKey) {

    public static TokenKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            EllipticCurveJsonWebKey jwk = new EllipticCurveJsonWebKey((ECPublicKey) pair.getPublic());
            jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
            jwk.setAlgorithm("ES256");
            jwk.setUse("sig");
            return new TokenKey(jwk.getKeyId(), jwk.toJson(OutputControlLevel.PUBLIC_ONLY), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no P-256", e);
        }
    }

    /** Never shows the private key. */
    @Override
    public String toString() {
        return "TokenKey[" + id + "]";
    }
}
