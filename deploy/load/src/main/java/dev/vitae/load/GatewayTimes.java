package dev.vitae.load;

import dev.vitae.load.GatewayRounds.Turn;
import dev.vitae.load.GatewayRounds.What;
import dev.vitae.local.Service;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.Folders;
import dev.vitae.testkit.FreePort;
import dev.vitae.testkit.ProcessLog;
import dev.vitae.testkit.ProjectRoot;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Measures {@code GET /r/{token}} of sharing-service, at the port that strangers reach, as it is packaged and as {@code deploy/up} runs it, on a durable database,
 * beside a bare Vert.x handler in a JVM of the same flags with as many event loops: in turn, over keep-alive connections, each
 * sending what the other does. The bare handler asks three things: the gateway's own statement; the same of a database with a
 * thousand shares; and the document by its token's hash alone, as a superuser, whom no policy holds.
 *
 * <p>Arguments: {@code --shares} (1000000), {@code --bytes} of a document that is visited (4000), {@code --connections} (64),
 * {@code --seconds} of a turn (5), {@code --rounds} of turns, whose medians count (5). Ends with 1 when the gateway is below 0.95
 * times the bare handler with the same statement, below 0.85 times the one that looks up and no more, or its p99 is above 1.25
 * times that of the former; or when a lookup among all shares is a tenth slower than among a thousand.
 */
public final class GatewayTimes {

    private static final PrintStream OUT = System.out;
    private static final int FEW = 1_000;
    private static final double LEAST_OF_SAME = 0.95;
    private static final double LEAST_OF_LOOKUP = 0.85;
    private static final double MOST_OF_P99 = 1.25;
    private static final double LEAST_AMONG_MANY = 0.9;

    private static final Map<String, Integer> DEFAULTS =
            Map.of("--shares", 1_000_000, "--bytes", 4_000, "--connections", 64, "--seconds", 5, "--rounds", 5);

    private GatewayTimes() {}

    public static void main(String[] arguments) {
        try {
            System.exit(measure(Options.of("deploy/load/gateway", DEFAULTS, arguments)) ? 0 : 1);
        } catch (Exception e) {
            say("failed: %s", e);
            System.exit(1);
        }
    }

    private static boolean measure(Map<String, Integer> options) throws Exception {
        Path folder = ProjectRoot.find().resolve("deploy/load/target/gateway-times");
        Folders.delete(folder);
        ProcessLog.toFile(folder.resolve("bench.log"));
        int loops = 2 * Runtime.getRuntime().availableProcessors();
        int port = FreePort.find();
        Map<String, String> environment = Map.of("VITAE_GATEWAY_PORT", String.valueOf(port));
        try (ServiceBench bench =
                ServiceBench.start(Service.SHARING, folder, environment, BareProcess::withoutQuickStart)) {
            ShareRows rows = new ShareRows(options.get("--bytes"));
            rows.add(databaseOfFew(bench), FEW);
            say("%s, %d of them visited", rows.add(bench.superuserUrl(), options.get("--shares")), ShareRows.VISITED);
            try (BareProcess bare =
                    BareProcess.start(bench, folder, loops, rows.tokens().get(0))) {
                GatewayRounds rounds = new GatewayRounds(
                        bench,
                        port,
                        bare,
                        rows.tokens(),
                        options.get("--connections"),
                        Duration.ofSeconds(options.get("--seconds")));
                rounds.warmUp();
                for (int i = 0; i < options.get("--rounds"); i++) {
                    rounds.measure();
                }
                return verdict(rounds);
            }
        }
    }

    /** JDBC address of it, as the service would have made it. */
    private static String databaseOfFew(ServiceBench bench) {
        Databases.Database few = Databases.Database.of(Service.SHARING.id()).named(BareProcess.FEW);
        Databases.provision(Databases.superuserUrl("127.0.0.1", bench.postgresPort(), "postgres"), few);
        Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://127.0.0.1:" + bench.postgresPort() + "/" + few.name(),
                        few.owner(),
                        few.ownerPassword())
                .locations(
                        "classpath:db/kit",
                        "filesystem:" + ProjectRoot.find().resolve("sharing-service/src/main/resources/db/migration"))
                .placeholders(Map.of("app", few.app()))
                .outOfOrder(true)
                .load()
                .migrate();
        return Databases.superuserUrl("127.0.0.1", bench.postgresPort(), few.name());
    }

    private static boolean verdict(GatewayRounds rounds) throws SQLException {
        for (What what : What.values()) {
            say(
                    "%-26s  %6.0f a second, p50 %.1f ms, p99 %.1f ms; %.0f µs of a processor each, of them %.0f in the database",
                    what.words(),
                    rounds.median(what, Turn::perSecond),
                    rounds.median(what, turn -> turn.latencies().percentile(50)),
                    rounds.median(what, GatewayTimes::p99),
                    rounds.median(what, Turn::micros),
                    rounds.median(what, Turn::microsOfDatabase));
        }
        double same = rounds.ratio(What.GATEWAY, What.SAME, Turn::perSecond);
        double lookUp = rounds.ratio(What.GATEWAY, What.LOOK_UP, Turn::perSecond);
        double slowest = rounds.ratio(What.GATEWAY, What.SAME, GatewayTimes::p99);
        double many = rounds.ratio(What.SAME, What.FEW, Turn::perSecond);
        say("the gateway, times bare with the same statement: %.2f, p99 %.2f", same, slowest);
        say("the gateway, times bare with a lookup and no more: %.2f", lookUp);
        say("lookups among all, times those among %d: %.2f", FEW, many);
        say("%d processors", Runtime.getRuntime().availableProcessors());
        return same >= LEAST_OF_SAME && lookUp >= LEAST_OF_LOOKUP && slowest <= MOST_OF_P99 && many >= LEAST_AMONG_MANY;
    }

    private static double p99(Turn turn) {
        return turn.latencies().percentile(99);
    }

    private static void say(String line, Object... values) {
        OUT.printf(Locale.ROOT, line + "%n", values);
    }
}
