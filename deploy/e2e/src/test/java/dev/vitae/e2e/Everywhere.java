package dev.vitae.e2e;

import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every place in which Vitae may keep a text, searched as an operator would: each column of each table as the superuser,
 * texts and bytes; each record of each topic; each log.
 */
final class Everywhere {

    private final Stack stack;
    private final Tables databases;
    private final String text;

    Everywhere(Stack stack, String text) {
        this.stack = stack;
        this.databases = new Tables(stack.config());
        this.text = text;
    }

    /** Services whose database holds the text. */
    Set<String> databases() {
        Set<String> found = new TreeSet<>();
        for (Service service : Service.values()) {
            if (!tables(service).isEmpty()) {
                found.add(service.id());
            }
        }
        return found;
    }

    private List<String> tables(Service service) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return databases
                .ask(
                        service,
                        "select format('%I.%I', table_schema, table_name) from information_schema.tables "
                                + "where table_schema = 'public' and table_type = 'BASE TABLE'")
                .stream()
                .filter(table -> !databases
                        .ask(
                                service,
                                "select 1 from " + table + " t where t::text ilike '%" + text + "%' or t::text like '%"
                                        + hex + "%' limit 1")
                        .isEmpty())
                .toList();
    }

    /** Topics with a record that holds the text. */
    List<String> topics() {
        String broker = stack.broker().bootstrapServers();
        try (Topics topics = Topics.of(broker);
                Events events = Events.connect(broker)) {
            return topics.startingWith("").stream()
                    .filter(topic -> !topic.startsWith("__"))
                    .filter(topic ->
                            events.all(topic).stream().map(CloudEvent::toString).anyMatch(this::holds))
                    .toList();
        }
    }

    /** Logs of the services with a line that holds the text. */
    List<Path> logs() {
        try (Stream<Path> files = Files.walk(stack.config().logs())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of that person in all tables of people. */
    int rowsOf(String person) {
        int rows = 0;
        for (Service service : Service.values()) {
            for (String from :
                    databases.ask(service, "select name || ' where ' || person_column || ' = ' from personal_tables")) {
                rows += Integer.parseInt(databases
                        .ask(service, "select count(*) from " + from + "'" + person + "'")
                        .get(0));
            }
        }
        return rows;
    }

    /** Services that have not acknowledged the erasure. */
    List<String> missingSteps(String erasure) {
        return databases.ask(
                Service.IDENTITY,
                "select service from erasure_steps where acknowledged_at is null and erasure_id = '" + erasure + "'");
    }

    private boolean holds(String place) {
        return place.toLowerCase(Locale.ROOT).contains(text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
