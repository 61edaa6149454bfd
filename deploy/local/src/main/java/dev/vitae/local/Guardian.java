package dev.vitae.local;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A tiny shell process that ends the stack's processes when this JVM is killed and cannot do it itself: the pipe between
 * them breaks, whatever the reason. On a system without a POSIX shell nothing guards.
 */
final class Guardian implements AutoCloseable {
    private static final String SCRIPT =
            """
            trap '' INT HUP TERM
            wards=''
            while read -r line; do
              if [ "$line" = dismissed ]; then exit 0; fi
              wards="$wards $line"
            done
            for ward in $wards; do kill -TERM "$ward" 2>/dev/null; done
            sleep 10
            for ward in $wards; do kill -KILL "$ward" 2>/dev/null; done
            """;

    private final BufferedWriter orders;

    private Guardian(BufferedWriter orders) {
        this.orders = orders;
    }

    static Guardian start() {
        Path shell = Path.of("/bin/sh");
        if (!Files.isExecutable(shell)) {
            return new Guardian(new BufferedWriter(BufferedWriter.nullWriter()));
        }
        try {
            Process guardian = new ProcessBuilder(shell.toString(), "-c", SCRIPT)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Guardian(new BufferedWriter(guardian.outputWriter(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new StackFailure("Cannot run " + shell, e);
        }
    }

    synchronized void watch(long pid) {
        tell(String.valueOf(pid));
    }

    /** Everything was stopped in good order. */
    @Override
    public synchronized void close() {
        tell("dismissed");
    }

    private void tell(String order) {
        try {
            orders.write(order);
            orders.newLine();
            orders.flush();
        } catch (IOException e) {
            throw new StackFailure("The guardian process is gone", e);
        }
    }
}
