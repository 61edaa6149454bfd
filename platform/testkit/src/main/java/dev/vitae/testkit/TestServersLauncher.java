package dev.vitae.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Finds the running {@link TestServers} of this Maven run, or starts them; a file lock lets one of many be first. */
final class TestServersLauncher {
    static final String STATE = "state.properties";

    private static final int HEAP_MEGABYTES = 512;
    private static final Duration START = Duration.ofSeconds(120);

    /** Those that this JVM was given last. */
    private static volatile TestServers known;

    private TestServersLauncher() {}

    static TestServers running() {
        TestServers last = known;
        if (last == null || !isAlive(last)) {
            last = find();
            known = last;
        }
        return last;
    }

    private static TestServers find() {
        BuildProcess build = BuildProcess.ofThisJvm();
        Path all = ProjectRoot.find().resolve("target").resolve("test-servers");
        Path own = all.resolve(build.folderName());
        return alive(own).orElseGet(() -> start(build, all, own));
    }

    /** Within one JVM the channel lock would throw instead of waiting, hence the monitor. */
    private static synchronized TestServers start(BuildProcess build, Path all, Path own) {
        try {
            Files.createDirectories(own);
            try (FileChannel channel =
                            FileChannel.open(all.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return alive(own).orElseGet(() -> {
                    sweep(all);
                    return fork(build, own);
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<TestServers> alive(Path own) {
        Path state = own.resolve(STATE);
        return Files.exists(state)
                ? Optional.of(TestServers.read(state)).filter(TestServersLauncher::isAlive)
                : Optional.empty();
    }

    private static boolean isAlive(TestServers servers) {
        return ProcessHandle.of(servers.pid()).filter(ProcessHandle::isAlive).isPresent();
    }

    private static TestServers fork(BuildProcess build, Path own) {
        Path log = own.resolve("servers.log");
        try {
            Files.deleteIfExists(own.resolve(STATE));
            Process process = JavaCommand.of(
                            JavaRuntime.ofThisJvm(),
                            TestServersMain.class,
                            own,
                            HEAP_MEGABYTES,
                            own.toString(),
                            build.folderName())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            Awaitility.await("test servers are up, see " + log)
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(50))
                    .failFast("The test servers ended while starting, see " + log, () -> !process.isAlive())
                    .until(() -> Files.exists(own.resolve(STATE)));
            return TestServers.read(own.resolve(STATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Maven runs that were killed have left behind. */
    private static void sweep(Path all) {
        try (Stream<Path> folders = Files.list(all)) {
            List<Path> dead = folders.filter(Files::isDirectory)
                    .filter(folder -> BuildProcess.parse(folder.getFileName().toString())
                            .filter(build -> build.alive().isEmpty())
                            .isPresent())
                    .filter(folder -> alive(folder).isEmpty())
                    .toList();
            for (Path folder : dead) {
                LeftoverPostgres.stop(folder.resolve(TestServersMain.POSTGRES));
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
