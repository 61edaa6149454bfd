package dev.vitae.resume.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.extraction.ExtractedText;
import dev.vitae.extraction.PageText;
import dev.vitae.extraction.ParsingLimits;
import dev.vitae.extraction.TextExtraction;
import dev.vitae.extraction.Word;
import dev.vitae.extraction.WorkBudget;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.content.ContentReader;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Layout;
import dev.vitae.resume.parsing.layout.LayoutReader;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.provenance.SourceText;
import dev.vitae.resume.parsing.provenance.Token;
import dev.vitae.resume.parsing.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every word of a file is in what was read from it, but for what only lays out the page: headings, labels, levels,
 * bullets, running lines, and the words of dates.
 */
class NothingLostTest {

    /** Labels of contact details in the languages of the corpus, folded, and the "in" of "BSc in Physics". */
    private static final Set<String> LABELS = words(
            """
            address adres adresse anschrift correo direccion e email endereco indirizzo location mail name phone telefon
            telefone telefono telefoon telephone in
            """);

    /** Labels of forms, each before what it labels. */
    private static final Set<String> FORM = words(
            """
            abschluss arbeitgeber atividades aufgaben cargo centro curso date dates datore di lavoro diploma einrichtung
            employer empresa fechas funciones functie instelling instituicao institution istituto main duties mansioni
            periode periodo position posizione puesto qualification taken titolo titulo werkgever zeitraum
            """);

    /** What documents call themselves. */
    private static final Set<String> TITLES = words("curriculum vitae vitæ lebenslauf resume cv europass");

    /** Share of a page's height where running lines stand. */
    private static final float EDGE = 0.1f;

    private static final ParsingLimits LIMITS = ParsingLimits.DEFAULT.within(Duration.ofMinutes(2));

    private final Wording wording = Wording.load();
    private int words;
    private final List<String> lost = new ArrayList<>();

    @Test
    void keepsEveryWordOfTheCorpus() throws IOException {
        Path folder = Path.of(System.getProperty("vitae.root"), "resume-service/src/test/resources/corpus/tuning");

        for (Path file : files(folder)) {
            read(file);
        }

        System.out.printf("%d of %d words lost%n", lost.size(), words);
        assertThat(words).isGreaterThan(10_000);
        assertThat(lost).isEmpty();
    }

    private void read(Path file) throws IOException {
        WorkBudget budget = new WorkBudget(LIMITS);
        ExtractedText text = new TextExtraction().extract(Files.readAllBytes(file), budget);
        Wording counted = wording.within(budget);
        Layout layout = new LayoutReader(counted, budget).read(text);
        ResumeContent content = new ContentReader(counted)
                .read(layout, SourceFileType.of(text.type()))
                .content();
        Set<String> kept = new HashSet<>();
        Set<String> values = new HashSet<>();
        collect(new ContentJson().tree(content), kept, values);
        addWhatLaysOutThePage(file, layout, values, kept);
        addBrokenWords(layout, kept);
        for (PageText page : text.pages()) {
            for (Word word : page.words()) {
                for (String run : Token.runs(word.text())) {
                    words++;
                    boolean isKept = kept.contains(run)
                            || atEdge(word, page) && isRunning(run, text)
                            || wording.levels().hasWord(run)
                            || word.text().matches("\\d{1,2}[.)]")
                            || isPartOfAddress(word.text(), content);
                    if (!isKept) {
                        lost.add(file.getFileName() + ": " + word.text());
                    }
                }
            }
        }
    }

    private void addWhatLaysOutThePage(Path file, Layout layout, Set<String> values, Set<String> kept)
            throws IOException {
        kept.addAll(LABELS);
        kept.addAll(FORM);
        kept.addAll(TITLES);
        Truth.read(file.resolveSibling(file.getFileName().toString().replaceAll("\\.\\w+$", ".truth.json")))
                .skillGroups()
                .forEach(group -> kept.addAll(Token.runs(group)));
        layout.passages().forEach(passage -> kept.addAll(Token.runs(passage.heading())));
        List<List<String>> lines = new SourceText(layout)
                .lines().stream()
                        .map(line -> line.row().map(Row::cells).orElse(List.of()).stream()
                                .map(Cell::text)
                                .toList())
                        .toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> below = i + 1 < lines.size() ? lines.get(i + 1) : List.of();
            for (String cell : lines.get(i)) {
                addDates(cell, values, kept);
                below.forEach(next -> addDates(cell + " " + next, values, kept));
            }
        }
    }

    /** The words of dates that are stated to the month, of their days, and of how long they make. */
    private void addDates(String line, Set<String> values, Set<String> kept) {
        String rest = line;
        for (var span = wording.dates().find(rest);
                span.isPresent();
                span = wording.dates().find(rest)) {
            boolean stated = values.contains(span.get().start().text())
                    && (span.get().end() == null
                            || values.contains(span.get().end().text()));
            if (stated) {
                kept.addAll(
                        Token.runs(rest.substring(span.get().from(), span.get().to())));
            }
            rest = span.get().cutFrom(rest);
        }
        Set<String> left = new HashSet<>(Token.runs(wording.dates().withoutDuration(rest)));
        Token.runs(rest).stream().filter(run -> !left.contains(run)).forEach(kept::add);
    }

    private static void addBrokenWords(Layout layout, Set<String> kept) {
        SourceText source = new SourceText(layout);
        for (int i = 0; i + 1 < source.tokens().size(); i++) {
            String first = source.tokens().get(i).text();
            String second = source.tokens().get(i + 1).text();
            if (source.isJoined(i) && kept.contains(first + second)) {
                kept.addAll(List.of(first, second));
            }
        }
    }

    private static void collect(JsonNode node, Set<String> kept, Set<String> values) {
        if (node.isTextual()) {
            kept.addAll(Token.runs(node.asText()));
            values.add(node.asText());
        }
        node.forEach(part -> collect(part, kept, values));
    }

    private static boolean atEdge(Word word, PageText page) {
        return word.bottom() < page.height() * EDGE || word.top() > page.height() * (1 - EDGE);
    }

    /** Numbers of pages, and words that stand at the edge of several. */
    private static boolean isRunning(String run, ExtractedText text) {
        long pages = text.pages().stream()
                .filter(page -> page.words().stream()
                        .anyMatch(word ->
                                atEdge(word, page) && Token.runs(word.text()).contains(run)))
                .count();
        return pages > 1 || run.matches("\\d{1,2}|page|pagina|seite|of|von|de|di|van|sur");
    }

    /** A narrow column breaks addresses without a hyphen. */
    private static boolean isPartOfAddress(String word, ResumeContent content) {
        String email = content.personalInfo().email();
        return email != null && word.length() > 2 && email.contains(word);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(?:pdf|docx)"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
