package dev.vitae.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.e2e.WithoutStack;
import dev.vitae.local.contract.ApiDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@WithoutStack
class ApiDocumentTest {

    private final ApiDocument document = new ApiDocument(Path.of(System.getProperty("vitae.root")));

    /** {@code deploy/contract} makes it so. */
    @Test
    void saysWhatTheServicesDo() throws IOException {
        assertThat(Files.readString(document.file())).isEqualTo(document.text());
    }
}
