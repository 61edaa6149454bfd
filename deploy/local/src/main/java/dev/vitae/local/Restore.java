package dev.vitae.local;

import dev.vitae.testkit.BrokerProcess;
import dev.vitae.testkit.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * {@code deploy/restore FOLDER [MOMENT]}: brings all databases of the stack, which must not run, to one moment, and has the
 * services read once more what was sent since. The events themselves are as they are.
 */
public final class Restore {
    private static final String USAGE = "usage: deploy/restore FOLDER [MOMENT]    a moment like 2026-11-27T21:05:00Z";

    private Restore() {}

    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2 || arguments[0].startsWith("-")) {
            Console.ofErrors().line(USAGE);
            System.exit(2);
        }
        try {
            Optional<Instant> to = arguments.length == 2 ? Optional.of(Instant.parse(arguments[1])) : Optional.empty();
            run(StackConfig.standard(), Path.of(arguments[0]), to, Console.ofTerminal());
        } catch (DateTimeParseException e) {
            Console.ofErrors().line(USAGE);
            System.exit(2);
        } catch (StackFailure e) {
            Console.ofErrors().line(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(StackConfig config, Path folder, Optional<Instant> to, Console console) {
        try (DataDirectory claimed = DataDirectory.claim(config.data())) {
            databases(config, folder, to);
            console.line("The databases are as they were at "
                    + to.map(Instant::toString).orElse("the end of the archive") + "; what was there before lies in "
                    + aside(config));
            try (BrokerProcess broker = BrokerProcess.start(
                    config.data().resolve("kafka"), config.ports().kafka())) {
                Instant since = to.orElseGet(Instant::now).minus(Rewind.BEHIND);
                long events = Rewind.run(broker.bootstrapServers(), since, List.of(Service.values()));
                console.line(events + " events will be read once more. Now: deploy/up");
            }
        }
    }

    /**
     * What was there before is kept aside, until the next time.
     *
     * @throws StackFailure where the backups do not lead there; nothing has changed then
     */
    public static void databases(StackConfig config, Path folder, Optional<Instant> to) {
        Path data = config.data();
        Path recovered = data.resolve("postgres-recovered");
        Folders.delete(recovered);
        Recovery.run(folder, recovered, to);
        try {
            Folders.delete(aside(config));
            if (Files.exists(data.resolve("postgres"))) {
                Files.move(data.resolve("postgres"), aside(config));
            }
            Files.move(recovered, data.resolve("postgres"));
            Path secrets = new Backups(folder).secrets();
            if (Files.notExists(Secrets.file(data)) && Files.exists(secrets)) {
                Files.copy(secrets, Secrets.file(data), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path aside(StackConfig config) {
        return config.data().resolve("postgres-before");
    }
}
