package dev.vitae.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;

/** An ES256 key pair for tests, with the id that tokens name it by. */
public record SigningKey(String id, KeyPair pair) {

    public static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new SigningKey("test-" + UUID.randomUUID(), generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One line from which {@link #decode} makes the same key again in another JVM. */
    String encode() {
        Base64.Encoder base64 = Base64.getEncoder();
        return id
                + ":" + base64.encodeToString(pair.getPublic().getEncoded())
                + ":" + base64.encodeToString(pair.getPrivate().getEncoded());
    }

    static SigningKey decode(String line) {
        String[] parts = line.split(":");
        Base64.Decoder base64 = Base64.getDecoder();
        try {
            KeyFactory factory = KeyFactory.getInstance("EC");
            return new SigningKey(
                    parts[0],
                    new KeyPair(
                            factory.generatePublic(new X509EncodedKeySpec(base64.decode(parts[1]))),
                            factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(parts[2])))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half as a JSON Web Key Set (RFC 7517). */
    public String publicKeySet() {
        EllipticCurveJsonWebKey key = new EllipticCurveJsonWebKey((ECPublicKey) pair.getPublic());
        key.setKeyId(id);
        key.setAlgorithm("ES256");
        key.setUse("sig");
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
