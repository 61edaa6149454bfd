package dev.vitae.load;

import dev.vitae.testkit.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A headless Chromium that prints pages, in each of the ways that a service could use it. */
final class ChromiumPrinter implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final int PATIENCE_SECONDS = 120;

    private final Path executable;
    private final Path folder;
    private final Process process;
    private final DevTools tools;
    private final Tab reused;

    private ChromiumPrinter(Path executable, Path folder, Process process, URI address) throws Exception {
        this.executable = executable;
        this.folder = folder;
        this.process = process;
        this.tools = new DevTools(address);
        this.reused = open();
    }

    static ChromiumPrinter start(Path executable, Path folder) throws Exception {
        Folders.delete(folder);
        Files.createDirectories(folder);
        Process process = new ProcessBuilder(
                        command(executable, folder.resolve("profile"), "--remote-debugging-port=0", "about:blank"))
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> kill(process)));
        BufferedReader log = process.inputReader();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                // Unread, a full pipe would halt it.
                Thread reader = new Thread(() -> passOver(log));
                reader.setDaemon(true);
                reader.start();
                return new ChromiumPrinter(executable, folder, process, URI.create(listening.group(1)));
            }
        }
        throw new IOException(executable + " ended before it listened");
    }

    private static void passOver(BufferedReader log) {
        try {
            log.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // It was closed with its process.
        }
    }

    private static List<String> command(Path executable, Path profile, String... more) {
        List<String> command = new ArrayList<>(List.of(
                executable.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + profile));
        command.addAll(List.of(more));
        return command;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    byte[] inReusedTab(String html) throws Exception {
        return reused.print(html);
    }

    byte[] inNewTab(String html) throws Exception {
        Tab tab = open();
        byte[] pdf = tab.print(html);
        tools.call(null, "Target.closeTarget", Map.of("targetId", tab.target()));
        return pdf;
    }

    byte[] inFreshProcess(String html) throws Exception {
        Path page = Files.writeString(folder.resolve("page.html"), html);
        Path pdf = folder.resolve("page.pdf");
        Process printing = new ProcessBuilder(command(
                        executable,
                        folder.resolve("fresh"),
                        "--no-pdf-header-footer",
                        "--print-to-pdf=" + pdf,
                        page.toUri().toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!printing.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill(printing);
            throw new IOException(executable + " printed nothing in " + PATIENCE_SECONDS + " s");
        }
        return Files.readAllBytes(pdf);
    }

    private Tab open() throws Exception {
        String target = tools.call(null, "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        String session = tools.call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        String frame = tools.call(session, "Page.getFrameTree", Map.of())
                .at("/frameTree/frame/id")
                .asText();
        return new Tab(target, session, frame);
    }

    private final class Tab {
        private final String target;
        private final String session;
        private final String frame;

        private Tab(String target, String session, String frame) {
            this.target = target;
            this.session = session;
            this.frame = frame;
        }

        String target() {
            return target;
        }

        byte[] print(String html) throws Exception {
            tools.call(session, "Page.setDocumentContent", Map.of("frameId", frame, "html", html));
            return Base64.getDecoder()
                    .decode(tools.call(
                                    session,
                                    "Page.printToPDF",
                                    Map.of(
                                            "preferCSSPageSize",
                                            true,
                                            "printBackground",
                                            true,
                                            "generateTaggedPDF",
                                            true))
                            .get("data")
                            .asText());
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        tools.close();
        kill(process);
    }
}
