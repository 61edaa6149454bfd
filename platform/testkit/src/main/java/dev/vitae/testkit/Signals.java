package dev.vitae.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends a process a signal that Java has no method for; needs the {@code kill} of a POSIX system. */
public final class Signals {
    private Signals() {}

    /** @param signal without its prefix, e.g. {@code STOP}; on Windows nothing happens */
    public static void send(String signal, Process process) {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
