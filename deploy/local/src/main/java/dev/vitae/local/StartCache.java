package dev.vitae.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the JVM learned about a service at an earlier start, so that it need not load, link and (JDK 25) profile the same
 * classes again: an AOT cache, before JDK 25 a class-data archive. The JVM writes it when a process that started without
 * one stops in good order. It belongs to one exact JDK and application, hence the key in its name.
 */
final class StartCache {
    private final Path file;
    private final boolean aot;

    private StartCache(Path file, boolean aot) {
        this.file = file;
        this.aot = aot;
    }

    /** @param folder keeps the caches of all services */
    static StartCache of(Path folder, Service service, Jdk jdk, Path application) {
        boolean aot = jdk.feature() >= Jdks.AOT;
        String key = key(jdk, application);
        StartCache cache = new StartCache(folder.resolve(service.id() + "-" + key + (aot ? ".aot" : ".jsa")), aot);
        cache.deleteOthersOf(service);
        return cache;
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** Options that use the cache, or make it when it is not there. */
    List<String> options() {
        if (aot) {
            return List.of((isThere() ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + file);
        }
        return isThere()
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto")
                : List.of("-XX:ArchiveClassesAtExit=" + file);
    }

    private void deleteOthersOf(Service service) {
        try {
            Files.createDirectories(file.getParent());
            try (Stream<Path> files = Files.list(file.getParent())) {
                for (Path other : files.filter(path -> isStale(path, service)).toList()) {
                    Files.delete(other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isStale(Path path, Service service) {
        return path.getFileName().toString().startsWith(service.id() + "-") && !path.equals(file);
    }

    /** Names, sizes and times of everything on the class path: what the JVM itself compares. */
    private static String key(Jdk jdk, Path application) {
        StringBuilder facts = new StringBuilder(jdk.home() + jdk.version());
        try (Stream<Path> files = Files.walk(application)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
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
