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
    static ProcessBuilder of(JavaRuntime runtime, Class<?> main, Path folder, int heapMegabytes, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(runtime.executable().toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:-UsePerfData");
        command.addAll(runtime.options());
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("@" + classPathFile(folder));
        command.add(main.getName());
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
