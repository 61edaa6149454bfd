package dev.vitae.kit.files;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a request to an object store: AWS Signature Version 4 in the {@code Authorization} header, as Amazon's "Signature
 * Calculations for the Authorization Header" describes it, for addresses without a query.
 */
record RequestSignature(String region, String accessKey, String secretKey) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final HexFormat HEX = HexFormat.of();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * Those headers, in small letters, and the ones that the signature adds. The server refuses another body.
     *
     * @param host with the port, where it is not the scheme's own
     * @param path of letters, digits, and what needs no encoding
     * @param sha256 of the body
     */
    Map<String, String> sign(
            String method, String host, String path, Map<String, String> headers, byte[] sha256, Instant now) {
        String time = TIME.format(now);
        String scope = String.join("/", time.substring(0, 8), region, "s3", "aws4_request");
        String body = HEX.formatHex(sha256);
        TreeMap<String, String> signed = new TreeMap<>(headers);
        signed.put("host", host);
        signed.put("x-amz-content-sha256", body);
        signed.put("x-amz-date", time);
        String names = String.join(";", signed.keySet());
        String lines = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        String request = String.join("\n", method, path, "", lines, names, body);
        String toSign = String.join("\n", ALGORITHM, time, scope, HEX.formatHex(sha256(request)));
        byte[] key = utf8("AWS4" + secretKey);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        signed.put(
                "authorization",
                "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
                        .formatted(ALGORITHM, accessKey, scope, names, HEX.formatHex(hmac(key, toSign))));
        return signed;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "RequestSignature[" + region + "]";
    }
}
