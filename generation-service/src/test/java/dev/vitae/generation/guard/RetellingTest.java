package dev.vitae.generation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who led, who helped, what is held back and what somebody was called, retold freely in ten languages. */
class RetellingTest {
    record Retold(boolean honest, Experience source, Experience told) {
        @Override
        public String toString() {
            boolean title = told.description().equals(source.description());
            return (honest ? "lets pass " : "catches ") + (title ? told.position() : told.description());
        }
    }

    static List<Retold> duties() throws IOException {
        List<Retold> all = new ArrayList<>();
        String source = "";
        for (String line : lines("duties.tsv")) {
            String said = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("@")) {
                source = said.replace('|', '\n');
            } else {
                all.add(new Retold(line.startsWith("h"), job("Clerk", source), job("Clerk", said)));
            }
        }
        return all;
    }

    static List<Retold> titles() throws IOException {
        return lines("titles.tsv").stream()
                .map(line -> line.split("\t"))
                .map(cell -> {
                    String does = cell.length > 3 ? cell[3] : "Worked on four floors";
                    return new Retold(cell[0].equals("h"), job(cell[1], does), job(cell[2], does));
                })
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"duties", "titles"})
    void takesNoMoreUponItselfThanTheSource(Retold retold) {
        ResumeContent source = ResumeContent.empty().withExperience(List.of(retold.source()));

        GuardReport report = FabricationGuard.check(source, source.withExperience(List.of(retold.told())));

        assertThat(report.supported()).as("%s", report.findings()).isEqualTo(retold.honest());
    }

    private static Experience job(String title, String does) {
        return new Experience("Alderbrook Ltd", title, "2019-03", null, does);
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = RetellingTest.class.getResourceAsStream("/guard/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
