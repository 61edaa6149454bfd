package dev.vitae.local;

import dev.vitae.testkit.JavaRuntime;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the JVM learned about a program at an earlier start, so that it need not load and link the same classes again: its
 * AOT cache (JEP 483, 514), before JDK 25 its class-data archive (JEP 350). The JVM writes it when a process that started
 * without one stops in good order. It belongs to one exact JDK and class path, hence the key in its name.
 *
 * <p>The JVM writes the file's head last, so one whose making was interrupted begins with zeros and counts as missing.
 */
final class StartCache {
    private enum Kind {
        AOT_CACHE("-XX:AOTCacheOutput=", "-XX:AOTCache=", ".aot"),
        CLASS_DATA("-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=", ".jsa");

        private final String making;
        private final String using;
        private final String ending;

        Kind(String making, String using, String ending) {
            this.making = making;
            this.using = using;
            this.ending = ending;
        }
    }

    private final Kind kind;
    private final Path file;
    private final Jdk jdk;
    private final String program;
    private final boolean mayBeMade;

    private StartCache(Path folder, String program, Jdk jdk, List<Path> classPath, boolean mayBeMade) {
        this.kind = jdk.feature() >= Jdks.AOT ? Kind.AOT_CACHE : Kind.CLASS_DATA;
        this.file = folder.resolve(program + "-" + key(jdk, classPath) + kind.ending);
        this.jdk = jdk;
        this.program = program;
        this.mayBeMade = mayBeMade;
    }

    /** @param classPath every file whose change makes the cache useless */
    static StartCache of(StackConfig config, String program, Jdk jdk, List<Path> classPath) {
        return new StartCache(config.startCaches(), program, jdk, classPath, config.makesStartCaches());
    }

    /** For a program that is forked with the class path of this JVM. */
    static StartCache ofThisClassPath(StackConfig config, String program, Jdk jdk) {
        List<Path> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
        return of(config, program, jdk, jars);
    }

    /** Whether a process that starts now will write the cache at its end, which then takes about ten seconds. */
    boolean isToBeMade() {
        return mayBeMade && !isComplete();
    }

    /** Runs the program with the cache where there is one, or so that it makes the cache where that is wanted. */
    JavaRuntime runtime() {
        List<String> options = new ArrayList<>(List.of(JavaRuntime.QUICK_COMPILER));
        if (isComplete()) {
            options.add(kind.using + file);
        } else if (isToBeMade()) {
            deleteEarlierOnes();
            options.add(kind.making + file);
        }
        return new JavaRuntime(jdk.java(), options);
    }

    private boolean isComplete() {
        if (Files.notExists(file)) {
            return false;
        }
        try (DataInputStream head = new DataInputStream(Files.newInputStream(file))) {
            return head.readInt() != 0;
        } catch (EOFException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteEarlierOnes() {
        try {
            Files.createDirectories(file.getParent());
            try (Stream<Path> files = Files.list(file.getParent())) {
                for (Path other : files.filter(this::isOfTheSameProgram).toList()) {
                    Files.delete(other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOfTheSameProgram(Path path) {
        return path.getFileName().toString().startsWith(program + "-");
    }

    /** Names, sizes and times: what the JVM itself compares. */
    private static String key(Jdk jdk, List<Path> classPath) {
        StringBuilder facts = new StringBuilder(jdk.home() + jdk.version());
        try {
            for (Path path : classPath) {
                facts.append(path).append(Files.size(path)).append(Files.getLastModifiedTime(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return UUID.nameUUIDFromBytes(facts.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 13);
    }
}
