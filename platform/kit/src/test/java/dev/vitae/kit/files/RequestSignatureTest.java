package dev.vitae.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestSignatureTest {

    private static final byte[] NOTHING =
            HexFormat.of().parseHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private final RequestSignature signature =
            new RequestSignature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    /** "Example: GET Object" of Amazon's description of the signature. */
    @Test
    void signsAsAmazonsExampleDoes() {
        Map<String, String> signed = signature.sign(
                "GET",
                "examplebucket.s3.amazonaws.com",
                "/test.txt",
                Map.of("range", "bytes=0-9"),
                NOTHING,
                Instant.parse("2013-05-24T00:00:00Z"));

        assertThat(signed)
                .containsEntry(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                                + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                                + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void saysNoKeyWhereItIsPrinted() {
        assertThat(signature.toString()).doesNotContain("wJalr").doesNotContain("AKIA");
    }
}
