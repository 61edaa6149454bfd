package dev.vitae.resume.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentTest {

    @Test
    void offersANameThatHeadersCanCarry() {
        assertThat(Attachment.named("Ada’s \"CV\".pdf"))
                .isEqualTo("attachment; filename=\"Ada_s _CV_.pdf\"; filename*=UTF-8''Ada%E2%80%99s%20%22CV%22.pdf");
    }
}
