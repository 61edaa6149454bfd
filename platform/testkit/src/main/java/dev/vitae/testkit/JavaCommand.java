package dev.vitae.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that runs a class of this class path in a JVM of its own, with as little memory as a laptop likes. */
final class JavaCommand {
    private JavaCommand() {}

    /**
     * @param folder gets the argument file: a class path of hundreds of jars is longer than some systems' command lines
     * @param heapMegabytes the most the heap may grow to
     */
    static ProcessBuilder of(Class<?> main, Path folder, int heapMegabytes, String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "@" + classPathFile(folder),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static Path classPathFile(Path folder) {
        String classPath = System.getProperty("java.class.path").replace("\\", "\\\\");
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("class-path.args"), "-cp \"" + classPath + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
