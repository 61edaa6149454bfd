package dev.vitae.corpus.producer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A tool of the machine that makes the corpus. */
public final class Command {

    /** What every tool that asks takes as the time of making: 2026-01-01T00:00:00Z. */
    private static final String MADE_AT = "1767225600";

    private Command() {}

    /**
     * Runs a tool in a folder for at most two minutes.
     *
     * @return what it printed
     * @throws IOException where it is missing, takes too long or fails; with the end of what it printed
     */
    public static String run(Path folder, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("SOURCE_DATE_EPOCH", MADE_AT);
        builder.environment().put("FORCE_SOURCE_DATE", "1");
        Path log = folder.resolve("log");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " took more than two minutes");
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        String printed = new String(java.nio.file.Files.readAllBytes(log), StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new IOException(
                    command.get(0) + " failed:\n" + printed.substring(Math.max(0, printed.length() - 2000)));
        }
        return printed;
    }
}
