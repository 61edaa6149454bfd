package dev.vitae.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.e2e.WithoutStack;
import dev.vitae.testkit.Node;
import dev.vitae.testkit.NodePackages;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document of the API is as {@code contracts/spectral.yaml} asks. */
@Node
@WithoutStack
class SpectralTest {

    @Test
    void findsNothingInTheDocument() throws IOException, InterruptedException {
        NodePackages packages = new NodePackages(Path.of(System.getProperty("vitae.root"), "contracts"));

        String said = packages.run(
                "spectral", "lint", "openapi.json", "--ruleset", "spectral.yaml", "--fail-severity", "hint");

        assertThat(said).contains("No results");
    }
}
