package dev.vitae.e2e;

import static dev.vitae.testkit.Json.json;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitae.local.Sample;
import dev.vitae.local.Stack;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bad input is named for what it is, through the edge, and leaves nothing behind. */
@ExtendWith(TheStack.class)
class BadInputTest {

    private record Upload(String fileName, byte[] bytes, int status, String code) {}

    @Test
    void isRefusedWithItsOwnCodeAndLeavesNothing(Stack stack) throws IOException {
        Person ada = Person.signedIn(stack.baseUrl());
        byte[] good = new Sample().resumePdf();

        for (Upload bad : Stream.of(
                        new Upload("empty.pdf", new byte[0], 422, "file_empty"),
                        new Upload("corrupt.pdf", Arrays.copyOf(good, 400), 422, "file_corrupt"),
                        new Upload("locked.pdf", encrypted(good), 422, "file_encrypted"),
                        new Upload("scan.pdf", withoutText(), 422, "no_text_found"),
                        new Upload(
                                "picture.pdf",
                                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                                415,
                                "file_type_unsupported"),
                        new Upload("large.pdf", Arrays.copyOf(good, 5 * 1024 * 1024 + 1), 413, "file_too_large"),
                        new Upload("huge.pdf", new byte[9 * 1024 * 1024], 413, "body_too_large"))
                .toList()) {
            ada.upload(bad.fileName(), bad.bytes())
                    .then()
                    .statusCode(bad.status())
                    .contentType("application/problem+json")
                    .body(json("code", equalTo(bad.code())))
                    .body(json("detail", notNullValue()))
                    .body(json("traceId", notNullValue()));
        }

        ada.http().get("/api/v1/resumes").then().body(json("items", hasSize(0)));
        ada.http().get("/api/v1/usage").then().body(json("items", hasSize(0)));
    }

    @Test
    void isRefusedWhereItIsNoJsonOrNamesNothing(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());
        for (String path : new String[] {"/api/v1/vacancies", "/api/v1/generations", "/api/v1/shares"}) {
            ada.http()
                    .contentType(ContentType.JSON)
                    .body("{\"broken\"")
                    .post(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body(json("code", equalTo("malformed_json")));
            ada.http()
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(path)
                    .then()
                    .statusCode(422)
                    .body(json("errors[0].pointer", notNullValue()));
        }
        ada.http()
                .contentType(ContentType.JSON)
                .body(Map.of("resumeId", UUID.randomUUID(), "vacancyId", ada.collectsTheSampleVacancy()))
                .post("/api/v1/generations")
                .then()
                .statusCode(404)
                .body(json("code", equalTo("resume_not_found")));
        ada.http().get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    private static byte[] encrypted(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(document);
        }
    }

    private static byte[] withoutText() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
