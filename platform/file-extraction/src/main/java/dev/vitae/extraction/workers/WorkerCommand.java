package dev.vitae.extraction.workers;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a worker is started: this JVM's own java with a small heap, and on its class path nothing but what reads files.
 * Its environment has none of the service's, so none of its secrets.
 */
final class WorkerCommand {

    /** What PDFBox says of a file is dropped. */
    private static final String NO_LOG = "org.apache.commons.logging.impl.NoOpLog";

    /** One class of each library that a worker needs. Where they lie differs: jars of a service, folders of a build. */
    private static final List<String> NEEDED = List.of(
            "dev.vitae.extraction.TextExtraction",
            "org.apache.pdfbox.pdmodel.PDDocument",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.fontbox.FontBoxFont",
            // Quarkus has a second library of that name beside it, without this class.
            "org.apache.commons.logging.impl.LogFactoryImpl");

    private static final List<String> OPTIONS = List.of(
            "-Xms32m",
            "-Xmn24m",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-XX:MaxMetaspaceSize=64m",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            // A crash's report would quote memory; on standard error it is dropped.
            "-XX:+ErrorFileToStderr",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-Djava.awt.headless=true",
            "-Dorg.apache.commons.logging.Log=" + NO_LOG);

    private WorkerCommand() {}

    static ProcessBuilder of(int heapMegabytes) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = Stream.of(
                        Stream.of(java.toString(), "-Xmx" + heapMegabytes + "m"),
                        OPTIONS.stream(),
                        Stream.of("-cp", classPath(), WorkerMain.class.getName()))
                .flatMap(part -> part)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        // glibc's arenas, one per thread and core, would make up a fifth of it.
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        return builder;
    }

    private static String classPath() {
        return NEEDED.stream().map(WorkerCommand::place).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(String className) {
        try {
            CodeSource source = Class.forName(className, false, WorkerCommand.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return Path.of(source.getLocation().toURI()).toString();
        } catch (ClassNotFoundException | NullPointerException | URISyntaxException e) {
            throw new IllegalStateException("A worker that reads files needs the place of " + className, e);
        }
    }
}
