package dev.vitae.document.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.Samples;
import dev.vitae.document.rendering.PdfRenderer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextExportTest {

    @Test
    void underlinesHeadingsAndWrapsNothing() {
        String text = ExportedFiles.text(Samples.ada(), ExportFormat.TEXT);

        assertThat(text)
                .startsWith("Ada Brennan\nada.brennan@example.com\n+353 1 555 0134\nDublin, Ireland\n"
                        + "https://www.linkedin.com/in/ada-brennan-example\n")
                .contains(
                        "\n\nExperience\n----------\nSenior Backend Engineer — Harbour Payments\nApr 2021 – Present\n- Led ",
                        "\n- Talk at JConf Dublin: https://talks.example/outbox-2023\n",
                        "\n\nWeb Developer — Freelance\n2013\n");
        assertThat(text.lines()).contains(Samples.ada().summary());
    }

    @Test
    void givesSkillsThatHoldCommasALineEach() {
        ResumeContent content = Samples.minimal().withSkills(List.of("Python (NumPy, pandas)", "Go"));

        assertThat(ExportedFiles.text(content, ExportFormat.TEXT)).endsWith("------\n- Python (NumPy, pandas)\n- Go\n");
    }

    @Test
    void writesHeadingsAndDatesInALanguage() {
        byte[] text = new Exports(new PdfRenderer())
                .write(Samples.ada(), ExportFormat.TEXT, ExportedFiles.classic("{\"language\": \"de\"}"));

        assertThat(new String(text, StandardCharsets.UTF_8))
                .contains("\nBerufserfahrung\n---------------\n", "\nApr. 2021 – heute\n", "\n- Projekt: Open-sourced");
    }
}
