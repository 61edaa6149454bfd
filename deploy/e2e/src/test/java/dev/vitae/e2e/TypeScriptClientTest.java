package dev.vitae.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.vitae.local.Sample;
import dev.vitae.local.Stack;
import dev.vitae.testkit.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The TypeScript client is made of the API document, compiles strictly, and does the main job from Node. */
@ExtendWith(TheStack.class)
@Node
class TypeScriptClientTest {

    private static final Path CLIENT = Sources.ROOT.resolve("clients/typescript");

    @TempDir
    Path folder;

    @BeforeAll
    static void isMade() throws Exception {
        run(Map.of(), "./build");
    }

    @Test
    void triesAgainFollowsAndPagesAsItsOwnTestsSay() throws Exception {
        assertThat(run(Map.of(), "npm", "--silent", "test"))
                .contains("# fail 0")
                .doesNotContain("# pass 0\n");
    }

    @Test
    void doesTheMainJob(Stack stack) throws Exception {
        Path resume = Files.write(folder.resolve("resume.pdf"), new Sample().resumePdf());
        Path pdf = folder.resolve("tailored.pdf");

        String said = run(
                Map.of("VITAE_TOKEN", Person.signedIn(stack.baseUrl()).token(), "VITAE_BASE", stack.baseUrl()),
                "./main-job",
                resume.toString(),
                "../../deploy/local/src/main/resources/sample/vacancy.json",
                pdf.toString());

        String name = new Sample().resume().personalInfo().fullName();
        assertThat(said)
                .contains("signed in as public")
                .contains("jobs of " + name)
                .contains("titled By the TypeScript client")
                .containsSubsequence("... queued\n", "... running\n", "... storing\n", "... completed\n")
                .containsPattern("score \\d+ -> \\d+")
                .contains("refused with validation_failed: /company, /description")
                .contains("vacancies 1")
                .contains("used export 1, generate 1, parse 1");
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        String url = said.replaceFirst("(?s).*shared at (\\S+).*", "$1");
        given().accept("text/html").get(url).then().statusCode(200).body(containsString(name));
    }

    private static String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(List.of(command)).directory(CLIENT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
