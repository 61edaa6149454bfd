package dev.vitae.e2e.contract.fuzz;

import dev.vitae.e2e.Tables;
import dev.vitae.e2e.contract.Answer;
import dev.vitae.e2e.contract.Call;
import dev.vitae.e2e.contract.Client;
import dev.vitae.e2e.contract.People;
import dev.vitae.e2e.contract.World;
import dev.vitae.local.Service;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a run has left in databases, logs and services, since this was made. */
final class Aftermath {

    private static final Pattern MESSAGE =
            Pattern.compile("\"loggerName\":\"([^\"]*)\".*?\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** Who leaves an event stream is logged as an error by what writes it. */
    private static final String LEFT = "Exception in SSE server handling, impossible to send it to client";

    private static final String PEOPLE = "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
            + " where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace"
            + " and a.attname = 'user_id' and a.atttypid = 'uuid'::regtype and c.relname not in ('erased_users', 'task')";
    /** Tables with a person each, where one refers to the other, and it is not meant that these are two people. */
    private static final String SAME_PERSON =
            """
            select format('select ''%1$s of %2$s'' from %1$s c join %2$s p on %3$s where c.user_id <> p.user_id limit 1',
              f.conrelid::regclass, f.confrelid::regclass, string_agg(format('c.%I = p.%I', a.attname, b.attname), ' and '))
            from pg_constraint f, unnest(f.conkey, f.confkey) k (own, other), pg_attribute a, pg_attribute b
            where f.contype = 'f' and f.connamespace = 'public'::regnamespace
              and a.attrelid = f.conrelid and a.attnum = k.own and b.attrelid = f.confrelid and b.attnum = k.other
              and exists (select from pg_attribute where attrelid = f.conrelid and attname = 'user_id')
              and exists (select from pg_attribute where attrelid = f.confrelid and attname = 'user_id')
              and (f.conrelid::regclass::text, f.confrelid::regclass::text) not in (
                ('memberships', 'invitations'), ('resource_reports', 'resources'), ('resources', 'resources'))
            group by f.oid, f.conrelid, f.confrelid""";

    private final World world;
    private final Tables tables;
    private final Map<Service, Long> logged = new EnumMap<>(Service.class);
    private final String deadLetters;

    Aftermath(World world) {
        this.world = world;
        this.tables = new Tables(world.stack());
        for (Service service : Service.values()) {
            logged.put(service, size(log(service)));
        }
        this.deadLetters =
                tables.ask(Service.USAGE, "select count(*) from dead_letters").get(0);
    }

    List<String> findings() {
        List<String> found = new ArrayList<>();
        for (Service service : Service.values()) {
            errors(service).forEach(line -> found.add(service.id() + "-service logged " + line));
            if (!isReady(service)) {
                found.add(service.id() + "-service is not ready");
            }
            if (!tables.ask(service, "select 1 from outbox where parked_at is not null")
                    .isEmpty()) {
                found.add(service.id() + "-service has events that can never leave");
            }
            for (String kind : tables.ask(
                    service,
                    "select distinct kind || ': ' || coalesce(last_error, '') from task where parked_at is not null")) {
                found.add(service.id() + "-service has given up a task, " + kind);
            }
            for (String table : tables.ask(service, PEOPLE)) {
                if (!tables.ask(service, "select 1 from " + table + " where user_id = '" + Hostile.NOBODY + "' limit 1")
                        .isEmpty()) {
                    found.add(service.id() + " " + table + " holds rows of a person whom a body named");
                }
            }
            for (String question : tables.ask(service, SAME_PERSON)) {
                tables.ask(service, question)
                        .forEach(pair -> found.add(service.id() + " has rows of one person below another's: " + pair));
            }
        }
        if (!tables.ask(Service.USAGE, "select count(*) from dead_letters")
                .get(0)
                .equals(deadLetters)) {
            found.add(
                    "events were given up: "
                            + tables.ask(
                                    Service.USAGE,
                                    "select service || ' ' || type || ' ' || cause from dead_letters order by created_at desc limit 1"));
        }
        found.addAll(new Owners(tables).findings());
        for (String name : List.of(People.ADA, People.BOB, People.GRACE, People.MALLORY)) {
            if (tables.ask(
                            Service.IDENTITY,
                            "select 1 from users where id = '" + world.people().id(name) + "' and role = 'public'")
                    .isEmpty()) {
                found.add("somebody has another role than before");
            }
        }
        return found;
    }

    private boolean isReady(Service service) {
        Answer answer = new Client(world.stack().url(service)).send(Call.to("GET", "/q/health"));
        return answer.status() == 200;
    }

    private Path log(Service service) {
        return world.stack().logs().resolve(service.id() + ".log");
    }

    private static long size(Path log) {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each kind of error once: who logged it, and what, without ids. */
    private List<String> errors(Service service) {
        try (RandomAccessFile log = new RandomAccessFile(log(service).toFile(), "r")) {
            log.seek(logged.get(service));
            byte[] news = new byte[(int) (log.length() - logged.get(service))];
            log.readFully(news);
            return new String(news, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("\"level\":\"ERROR\"") && !line.contains(LEFT))
                    .map(Aftermath::message)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String message(String line) {
        Matcher parts = MESSAGE.matcher(line);
        String said = parts.find() ? parts.group(1) + ": " + parts.group(2) : line;
        return Stream.of(said.split("\\R"))
                .findFirst()
                .orElse("")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                .replaceAll("[0-9a-f]{16,}", "…")
                .replaceAll("…-[0-9]+", "…");
    }
}
