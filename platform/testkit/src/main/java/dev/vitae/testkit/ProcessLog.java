package dev.vitae.testkit;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.jboss.logmanager.handlers.FileHandler;

/**
 * Lets a process that is no Quarkus application log: the log manager that tests bring along holds all records back until
 * an application starts.
 */
public final class ProcessLog {
    private static final PatternFormatter LINES = new PatternFormatter("%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c] %s%e%n");

    private ProcessLog() {}

    /** For a process whose output somebody redirects to a file. */
    public static void toStandardOutput() {
        open(new ConsoleHandler(ConsoleHandler.Target.SYSTEM_OUT, LINES));
    }

    /** For a process whose output a person reads; the file's folder is made when missing. */
    public static void toFile(Path file) {
        try {
            Files.createDirectories(file.getParent());
            open(new FileHandler(LINES, file.toFile(), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Warnings and worse: at INFO Kafka prints its whole configuration. */
    private static void open(Handler handler) {
        Logger.getLogger("").setLevel(Level.WARNING);
        InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {handler});
    }
}
