package dev.vitae.e2e.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.e2e.TheStack;
import dev.vitae.e2e.guide.GuidePage.Step;
import dev.vitae.local.Sample;
import dev.vitae.local.Stack;
import dev.vitae.testkit.ProjectRoot;
import dev.vitae.testkit.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The guide's commands do what it says: all pages in their order in one shell, as somebody would who reads them. */
@ExtendWith(TheStack.class)
@Shell
class GuideTest {

    private static final Path PAGES = ProjectRoot.find().resolve("docs/api");
    /** Begins a line that no page shows. */
    private static final String MARK = "\u001e";

    @TempDir
    Path folder;

    @Test
    void printsWhatItsPagesShow(Stack stack) throws Exception {
        List<GuidePage> pages = GuidePage.all(PAGES);
        List<Step> steps = pages.stream().flatMap(page -> page.steps().stream()).toList();
        Files.write(folder.resolve("resume.pdf"), new Sample().resumePdf());
        Files.writeString(folder.resolve("vacancy.json"), new Sample().vacancy().toString());

        String said = run(stack.baseUrl(), steps);

        List<String> printed = List.of(said.split(MARK + "\n", -1));
        assertThat(printed).as(said).hasSize(steps.size() + 1);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            assertThat(step.matches(printed.get(i)))
                    .as("%s%nprints%n%s%nwhere the page shows%n%s", step.commands(), printed.get(i), step.shown())
                    .isTrue();
        }
        assertThat(steps).filteredOn(step -> step.shown().isPresent()).hasSizeGreaterThan(10);
    }

    @Test
    void hasEveryPageInItsContents() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            GuidePage.all(PAGES).stream().map(GuidePage::name).toList());
        }
    }

    /** What the commands print, with a mark after each step; ends with the first that fails. */
    private String run(String baseUrl, List<Step> steps) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        steps.forEach(step -> script.append(step.commands()).append("printf '\\036\\n'\n"));
        Path file = Files.writeString(folder.resolve("guide.sh"), script);
        Path output = folder.resolve("output");
        ProcessBuilder shell = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("BASE", baseUrl);
        shell.environment().put("EMAIL", "reader-" + UUID.randomUUID() + "@example.com");
        Process running = shell.start();
        running.getOutputStream().close();
        if (!running.waitFor(2, TimeUnit.MINUTES)) {
            running.destroyForcibly();
        }
        return Files.readString(output);
    }
}
