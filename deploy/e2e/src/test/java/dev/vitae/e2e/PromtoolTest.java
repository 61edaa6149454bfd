package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.testkit.Ops;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus itself says of rules, their tests and queries. */
@Ops
@WithoutStack
class PromtoolTest {

    @TempDir
    Path folder;

    @Test
    void theConfigurationAndTheRulesAreRight() throws Exception {
        promtool(List.of("check", "config"), List.of(Observability.ROOT.resolve("prometheus/prometheus.yml")));
        promtool(
                List.of("check", "rules", "--lint=all", "--lint-fatal"),
                Observability.files("prometheus/rules", ".yml"));
    }

    @Test
    void alertsFireWhenTheyShouldAndAreSilentWhenTheyShouldBe() throws Exception {
        promtool(List.of("test", "rules"), Observability.files("prometheus/tests", ".yml"));
    }

    /** As rules, which promtool reads. */
    @Test
    void queriesOfDashboardsAndRunbooksCanBeAsked() throws Exception {
        StringBuilder rules = new StringBuilder("groups:\n  - name: queries\n    rules:\n");
        int number = 0;
        for (Expression expression : new Observability().expressions()) {
            rules.append("      # ").append(expression.place()).append('\n');
            rules.append("      - record: query:").append(number++).append("\n        expr: |\n");
            expression.query().lines().forEach(line -> rules.append("          ")
                    .append(line)
                    .append('\n'));
        }
        promtool(
                List.of("check", "rules", "--lint=none"),
                List.of(Files.writeString(folder.resolve("queries.yml"), rules)));
    }

    private static void promtool(List<String> command, List<Path> files) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("promtool"));
        line.addAll(command);
        files.forEach(file -> line.add(file.toString()));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
