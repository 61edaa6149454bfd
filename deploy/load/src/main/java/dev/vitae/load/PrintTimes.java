package dev.vitae.load;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.HtmlRenderer;
import dev.vitae.document.rendering.PageOptions;
import dev.vitae.document.rendering.PdfOptions;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.document.template.Design;
import dev.vitae.local.ProcessMemory;
import dev.vitae.testkit.Browser;
import dev.vitae.testkit.ProjectRoot;
import dev.vitae.testkit.TestGroup;
import dev.vitae.testkit.ToolPath;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Measures how long a résumé of two pages takes to become a PDF, warm, in each kind of script: from its content to the
 * bytes. Beside it, in the same run and in {@link PrintRounds} with it, headless Chromium prints the page that
 * {@code HtmlRenderer} makes of the same content, given to it ready, as a tagged PDF too.
 *
 * <p>Argument: {@code --renders} of each script that are measured (500), after 1,000 of all that are not. Chromium
 * prints a tenth of that in a reused tab, a twentieth in new tabs, a fiftieth in fresh processes; at least five.
 */
public final class PrintTimes {
    private static final PrintStream OUT = System.out;
    private static final int PAGES = 2;
    private static final int WARM_UP = 1_000;
    private static final int MOST_JOBS = 12;

    private final PdfRenderer pdf = new PdfRenderer();
    private final Map<String, ResumeContent> contents = new LinkedHashMap<>();
    private final Map<String, List<Double>> ours = new LinkedHashMap<>();
    private final Map<String, List<Double>> ratios = new LinkedHashMap<>();
    private final int renders;

    private PrintTimes(int renders) {
        this.renders = renders;
    }

    public static void main(String[] arguments) {
        try {
            boolean chosen = arguments.length == 2 && arguments[0].equals("--renders");
            new PrintTimes(chosen ? Integer.parseInt(arguments[1]) : 500).measure();
            System.exit(0);
        } catch (Exception e) {
            OUT.println("failed: " + e);
            System.exit(1);
        }
    }

    private void measure() throws Exception {
        for (PrintSample sample : PrintSample.all()) {
            contents.put(sample.script(), twoPages(sample));
            ours.put(sample.script(), new ArrayList<>());
        }
        say("warming up: %,d renders of %d scripts in turns", WARM_UP, contents.size());
        for (int i = 0; i < WARM_UP; i += contents.size()) {
            contents.values().forEach(this::render);
        }
        for (int i = 0; i < renders; i++) {
            for (String script : contents.keySet()) {
                ours.get(script).add(PrintRounds.millis(() -> render(contents.get(script))));
            }
        }
        ours.forEach((script, times) -> say("%s: %s", script, shown(times)));
        say("memory of this process: %s", memory(ProcessHandle.current()));

        List<String> names =
                List.of(Browser.class.getAnnotation(TestGroup.class).tools());
        Optional<Path> chromium = ToolPath.find(names);
        if (chromium.isEmpty()) {
            say("not compared: none of %s is on the PATH", String.join(", ", names));
            return;
        }
        Path folder = ProjectRoot.find().resolve("deploy/load/target/print");
        try (ChromiumPrinter printer = ChromiumPrinter.start(chromium.get(), folder)) {
            compare(printer);
        }
    }

    private void compare(ChromiumPrinter printer) throws Exception {
        HtmlRenderer html = new HtmlRenderer();
        for (String script : contents.keySet()) {
            ResumeContent content = contents.get(script);
            String page = html.render(content, Design.CLASSIC, PageOptions.titled("Résumé"));
            say("%s, Chromium's pages: %d", script, pages(printer.inReusedTab(page)));
            compare(script, "a reused tab", 10, content, () -> printer.inReusedTab(page));
            compare(script, "a new tab", 20, content, () -> printer.inNewTab(page));
            compare(script, "a fresh process", 50, content, () -> printer.inFreshProcess(page));
        }
        ratios.forEach((way, values) -> say(
                "all scripts, Chromium by %s: %.1f to %.1f times ours",
                way, Latencies.of(values).percentile(0), Latencies.of(values).percentile(100)));
        say("memory of Chromium with its tab: %s", memory(printer.process()));
    }

    /** @param fraction of the renders that Chromium prints */
    private void compare(String script, String way, int fraction, ResumeContent content, Callable<byte[]> print)
            throws Exception {
        int inARow = Math.max(1, renders / fraction / PrintRounds.ROUNDS);
        PrintRounds rounds = PrintRounds.of(
                () -> render(content), Math.max(inARow, renders / 10 / PrintRounds.ROUNDS), print, inARow);
        ratios.computeIfAbsent(way, first -> new ArrayList<>()).add(rounds.ratio());
        say(
                "%s, Chromium by %s: %s; %.1f times ours (%s in %d rounds)",
                script, way, shown(rounds.theirs()), rounds.ratio(), rounds.spread(), PrintRounds.ROUNDS);
    }

    private byte[] render(ResumeContent content) {
        return pdf.render(content, Design.CLASSIC, PdfOptions.of(content));
    }

    /** As many jobs as reach a second page; Chromium sets them in larger type and must not need a third. */
    private ResumeContent twoPages(PrintSample sample) throws Exception {
        for (int jobs = 1; jobs <= MOST_JOBS; jobs++) {
            ResumeContent content = sample.content(jobs);
            if (pages(render(content)) == PAGES) {
                return content;
            }
        }
        throw new IllegalStateException(sample.script() + ": no number of jobs fills two pages");
    }

    private static int pages(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String memory(ProcessHandle process) {
        return ProcessMemory.megabytes(Stream.of(process))
                .map(megabytes -> megabytes + " MB (PSS)")
                .orElse("unknown without /proc");
    }

    private static String shown(List<Double> times) {
        Latencies latencies = Latencies.of(times);
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms (%d)",
                latencies.percentile(50),
                latencies.percentile(99),
                times.size());
    }

    private static void say(String line, Object... values) {
        OUT.printf(Locale.ROOT, line + "%n", values);
    }
}
