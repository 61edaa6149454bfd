package dev.vitae.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The JVM behind {@link TestServers}: arguments are its folder and the Maven process it serves. It ends, and deletes the
 * folder, when that process ends or when somebody else (mvn clean) has taken the folder away.
 */
public final class TestServersMain {
    static final String POSTGRES = "postgres";

    private TestServersMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ProcessLog.toStandardOutput();
        Path folder = Path.of(arguments[0]);
        BuildProcess build = BuildProcess.parse(arguments[1]).orElseThrow();
        CountDownLatch ended = new CountDownLatch(1);
        build.alive().ifPresentOrElse(maven -> maven.onExit().thenRun(ended::countDown), ended::countDown);

        CompletableFuture<PostgresServer> starting = CompletableFuture.supplyAsync(() -> PostgresServer.start(
                PostgresServer.Options.at(folder.resolve(POSTGRES)).stoppedByCaller()));
        SigningKey key = SigningKey.generate();
        TokenIssuer issuer = TokenIssuer.start(key);
        TestBrokers brokers = TestBrokers.start(folder);
        PostgresServer postgres = starting.join();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> stop(folder, issuer, brokers, postgres), "stop-test-servers"));

        Path state = folder.resolve(TestServersLauncher.STATE);
        new TestServers(ProcessHandle.current().pid(), postgres.port(), brokers.port(), issuer.port(), key)
                .write(state);
        while (!ended.await(1, TimeUnit.SECONDS) && Files.exists(state)) {
            continue;
        }
        System.exit(0);
    }

    private static void stop(Path folder, TokenIssuer issuer, TestBrokers brokers, PostgresServer postgres) {
        issuer.close();
        brokers.close();
        postgres.close();
        Folders.delete(folder);
    }
}
