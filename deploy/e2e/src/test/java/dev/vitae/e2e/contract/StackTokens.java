package dev.vitae.e2e.contract;

import dev.vitae.local.Service;
import dev.vitae.local.StackConfig;
import dev.vitae.testkit.SigningKey;
import dev.vitae.testkit.TokenMint;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * Tokens under the key that the stack itself signs with, opened with the stack's own secrets: only so is a token wrong for
 * one reason alone.
 */
final class StackTokens {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private StackTokens() {}

    static TokenMint of(StackConfig stack) {
        return new TokenMint(key(stack), stack.baseUrl());
    }

    static String secret(StackConfig stack, String name) {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(stack.data().resolve("secrets.properties"))) {
            secrets.load(file);
            return secrets.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SigningKey key(StackConfig stack) {
        try (Connection database = World.superuser(stack, Service.IDENTITY);
                ResultSet row = database.createStatement()
                        .executeQuery("select id, public_jwk::text, sealed_key from token_keys"
                                + " where retired_at is null and signs_from <= now() order by signs_from desc limit 1")) {
            row.next();
            EllipticCurveJsonWebKey known =
                    (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(row.getString(2));
            PrivateKey secret = open(row.getString(1), row.getBytes(3), secret(stack, "signing-keys"));
            return new SigningKey(row.getString(1), new KeyPair(known.getPublicKey(), secret));
        } catch (SQLException | JoseException | GeneralSecurityException e) {
            throw new IllegalStateException("the stack's signing key does not open", e);
        }
    }

    /** As identity-service's KeySeal has sealed it. */
    private static PrivateKey open(String id, byte[] sealed, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] key = mac.doFinal("vitae token keys".getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, Arrays.copyOf(sealed, NONCE)));
        cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(cipher.doFinal(sealed, NONCE, sealed.length - NONCE)));
    }
}
