package dev.vitae.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** What a person sees in the terminal; safe for use by several threads. */
public final class Console {
    private final PrintStream out;

    private Console(PrintStream out) {
        this.out = out;
    }

    /** The terminal itself, past whatever logging does with System.out. */
    public static Console ofTerminal() {
        return to(FileDescriptor.out);
    }

    static Console ofErrors() {
        return to(FileDescriptor.err);
    }

    private static Console to(FileDescriptor stream) {
        return to(new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8));
    }

    public static Console to(PrintStream out) {
        return new Console(out);
    }

    public synchronized void line(String text) {
        out.println(text);
    }

    /** {@code   kafka          ready   3.4 s   port 8109}. */
    public void ready(String part, Duration time, String where) {
        line(String.format(Locale.ROOT, "  %-16s ready %6.1f s   %s", part, time.toMillis() / 1000.0, where));
    }

    /** {@code   score            before 41, after 78}. */
    public void result(String label, String value) {
        line(String.format(Locale.ROOT, "  %-16s %s", label, value));
    }
}
