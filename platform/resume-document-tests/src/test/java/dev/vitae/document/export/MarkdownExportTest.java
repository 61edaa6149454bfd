package dev.vitae.document.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Samples;
import dev.vitae.document.Section;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class MarkdownExportTest {

    @Test
    void readsAsAPersonWouldWriteIt() {
        String markdown = ExportedFiles.text(Samples.ada(), ExportFormat.MARKDOWN);

        assertThat(markdown)
                .startsWith("# Ada Brennan\n")
                .contains(
                        "## Experience\n\n### Senior Backend Engineer — Harbour Payments\n\n*Apr 2021 – Present*\n\n- Led ",
                        "- **Project:** Open-sourced the outbox library",
                        "- [Talk at JConf Dublin](https://talks.example/outbox-2023)",
                        "[adabrennan.example](https://adabrennan.example/)",
                        "## Skills\n\nJava, Kotlin, Quarkus");
    }

    @Test
    void escapesWhatLooksLikeMarkup() {
        List<String> hostile = List.of(
                "<script>alert(1)</script>",
                "# no heading",
                "1. no number",
                "- no item",
                "**no** _emphasis_ `code`",
                "[no](https://link.example) ![img](x)",
                "a \\* b",
                "&lt;b&gt; C# & F#",
                "> no quote",
                "--- ");
        ResumeContent content = ResumeContent.empty()
                .withExperience(
                        List.of(new Experience("Acme #1", "*Lead*", "2020-01", null, String.join("\n", hostile))))
                .withSections(List.of(new Section("# Boats #", hostile)));

        Node document = Parser.builder().build().parse(ExportedFiles.text(content, ExportFormat.MARKDOWN));

        List<String> lines = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                lines.add(text.getLiteral());
            }
        });
        assertThat(String.join("", lines))
                .contains("*Lead* — Acme #1", "# Boats #")
                .contains(hostile.stream()
                        .map(String::strip)
                        .filter(line -> !line.startsWith("- "))
                        .toList());
    }
}
