package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.local.Sample;
import dev.vitae.local.Stack;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The Kotlin client, which the profile {@code full} makes and no other build, signs in, uploads and lists. */
@ExtendWith(TheStack.class)
@Tag("kotlin")
class KotlinClientTest {

    private static final Path BUILT = Sources.ROOT.resolve("clients/kotlin/target");

    @TempDir
    Path folder;

    @Test
    void uploadsAResumeAndListsIt(Stack stack) throws Exception {
        Path classPath = BUILT.resolve("class-path");
        assertThat(classPath).as("made by mvn -Pfull").exists();
        Path resume = Files.write(folder.resolve("resume.pdf"), new Sample().resumePdf());

        ProcessBuilder client = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        BUILT.resolve("classes") + File.pathSeparator + Files.readString(classPath),
                        "dev.vitae.client.examples.MainJobKt",
                        stack.baseUrl(),
                        resume.toString())
                .redirectErrorStream(true);
        client.environment().put("VITAE_TOKEN", Person.signedIn(stack.baseUrl()).token());
        Process process = client.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        String id = said.replaceFirst("(?s).*uploaded ([\\w-]+),.*", "$1");
        assertThat(said)
                .contains("signed in as public")
                .contains("of " + new Sample().resume().personalInfo().fullName())
                .contains("listed " + id);
    }
}
