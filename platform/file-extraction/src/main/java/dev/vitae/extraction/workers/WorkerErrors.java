package dev.vitae.extraction.workers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what a worker writes to its standard error, so that it never waits for a reader. Only names of errors and of the
 * code where they happened reach the log: messages may quote the file.
 */
final class WorkerErrors {

    private static final Logger LOG = System.getLogger(WorkerErrors.class.getName());
    private static final Pattern ERROR = Pattern.compile("\\b(?:[a-z]\\w*\\.)+\\w*(?:Error|Exception)\\b");
    private static final Pattern FRAME = Pattern.compile("\\tat [\\w.$/@<>]+\\([\\w. $:]+\\)");
    private static final int MOST_LINES = 40;
    private static final int LONGEST_LINE = 200;

    private WorkerErrors() {}

    static void drain(long pid, InputStream errors) {
        Thread reader = new Thread(() -> read(pid, errors), "extraction-errors-" + pid);
        reader.setDaemon(true);
        reader.start();
    }

    private static void read(long pid, InputStream errors) {
        StringBuilder said = new StringBuilder();
        int lines = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String name = name(line);
                if (!name.isEmpty() && lines++ < MOST_LINES) {
                    said.append('\n').append(name);
                }
            }
        } catch (IOException ended) {
            // With its process.
        }
        if (lines > 0) {
            LOG.log(Level.WARNING, "Worker {0} that reads files ended with{1}", String.valueOf(pid), said);
        }
    }

    static String name(String line) {
        if (line.length() > LONGEST_LINE) {
            return "";
        }
        Matcher error = ERROR.matcher(line);
        return FRAME.matcher(line).matches() ? line : error.find() ? error.group() : "";
    }
}
