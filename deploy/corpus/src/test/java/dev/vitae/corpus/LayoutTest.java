package dev.vitae.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.corpus.content.Resume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {

    private static final Path CORPUS = Path.of(System.getProperty("vitae.root"), "deploy/corpus");

    @TempDir
    Path folder;

    private Layout layout(String extension, String header, String template) throws IOException {
        Files.writeString(folder.resolve("mine." + extension), "[#--\n" + header + "\n--]\n" + template);
        return Layout.in(folder).get(0);
    }

    @Test
    void makesTheSameResumeEachTime() throws IOException {
        Variant variant = new Variant(layout("html", "producer: chromium", ""), 3);

        Resume once = variant.resume(CORPUS.resolve("content"));
        Resume again = variant.resume(CORPUS.resolve("content"));

        assertThat(again).isEqualTo(once);
    }

    @Test
    void usesNoSeparatorOfTheLayoutInWhatItParts() throws IOException {
        Layout layout = layout("html", "producer: chromium\navoid: ,\nsizes: LONG", "");

        for (int number = 1; number <= 20; number++) {
            Resume resume = new Variant(layout, number).resume(CORPUS.resolve("content"));
            assertThat(resume.jobs()).allSatisfy(job -> assertThat(job.company() + job.position())
                    .doesNotContain(","));
        }
    }

    @Test
    void statesNothingThatTheLayoutOmits() throws IOException {
        Layout layout = layout("html", "producer: chromium\nomits: phone, skills", "");

        Truth truth = Truth.of(new Variant(layout, 1).resume(CORPUS.resolve("content")), layout);

        assertThat(truth.contact().phone()).isNull();
        assertThat(truth.contact().email()).isNotNull();
        assertThat(truth.skills()).isEmpty();
    }

    @Test
    void listsAsManySkillsAsTheLayoutSays() throws IOException {
        Layout layout = layout("html", "producer: chromium\nskills: 5, 30", "");

        for (int number = 1; number <= 20; number++) {
            Resume resume = new Variant(layout, number).resume(CORPUS.resolve("content"));
            assertThat(resume.skills()).doesNotHaveDuplicates();
            assertThat(resume.skills().size()).isIn(5, 30);
        }
    }

    @Test
    void escapesForTheSyntaxOfTheTemplate() throws IOException {
        Layout layout = layout("tex", "producer: pdflatex", "\\textbf{[=\"R&D, 50%\"]} [=p.email]");
        Variant variant = new Variant(layout, 1);

        String text = new Templates(folder).fill(layout, variant.resume(CORPUS.resolve("content")), variant.look());

        assertThat(text).contains("\\textbf{R\\&D, 50\\%}");
    }

    @Test
    void refusesAHeaderItDoesNotKnow() {
        assertThatThrownBy(() -> layout("html", "producer: chromium\ncolour: red", ""))
                .hasMessageContaining("mine.html")
                .hasMessageContaining("colour");
    }

    @Test
    void readsEveryLayout() throws IOException {
        List<Layout> layouts = new ArrayList<>();
        try (Stream<Path> folders = Files.list(CORPUS.resolve("layouts"))) {
            for (Path half :
                    folders.filter(folder -> !folder.endsWith("shared")).toList()) {
                layouts.addAll(Layout.in(half));
            }
        }

        assertThat(layouts)
                .isNotEmpty()
                .allSatisfy(layout -> assertThat(layout.producer()).isNotNull())
                .allSatisfy(layout -> assertThat(layout.dates()).isNotEmpty());
        assertThat(layouts).extracting(Layout::name).doesNotHaveDuplicates();
    }
}
