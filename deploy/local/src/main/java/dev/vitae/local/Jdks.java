package dev.vitae.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the JDK that the services start fastest with. */
final class Jdks {
    /** The first whose AOT cache is made in one step (JEP 514). */
    static final int AOT = 25;

    /** Names the one JDK to use, of whatever version: to compare, or to leave a broken one aside. */
    private static final String FIXED = "VITAE_JAVA_HOME";

    private final List<Path> places;
    private final int lowest;

    Jdks(List<Path> places) {
        this(places, AOT);
    }

    private Jdks(List<Path> places, int lowest) {
        this.places = List.copyOf(places);
        this.lowest = lowest;
    }

    /** Where JDKs are on Linux and macOS: JAVA_HOME, PATH, the system's folder, SDKMAN, this JVM's own. */
    static Jdks ofThisMachine() {
        Map<String, String> environment = System.getenv();
        if (environment.containsKey(FIXED)) {
            return new Jdks(List.of(Path.of(environment.get(FIXED))), 0);
        }
        Path home = Path.of(System.getProperty("user.home"));
        List<Path> places = new ArrayList<>();
        Optional.ofNullable(environment.get("JAVA_HOME")).map(Path::of).ifPresent(places::add);
        Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("java"))
                .filter(Files::isExecutable)
                .map(Jdks::homeOf)
                .forEach(places::add);
        places.addAll(children(Path.of("/usr/lib/jvm")));
        places.addAll(children(home.resolve(".sdkman/candidates/java")));
        for (Path bundles : List.of(
                Path.of("/Library/Java/JavaVirtualMachines"), home.resolve("Library/Java/JavaVirtualMachines"))) {
            children(bundles).forEach(bundle -> places.add(bundle.resolve("Contents/Home")));
        }
        return new Jdks(places);
    }

    /** For a stack that makes no start caches: without them a newer JDK starts no faster than this one. */
    static Jdk plain() {
        return System.getenv().containsKey(FIXED) ? ofThisMachine().best() : Jdk.ofThisJvm();
    }

    /** The first JDK that is new enough; without one, the JVM that runs this. */
    Jdk best() {
        return places.stream()
                .map(Jdk::in)
                .flatMap(Optional::stream)
                .filter(jdk -> jdk.feature() >= lowest)
                .findFirst()
                .orElseGet(Jdk::ofThisJvm);
    }

    /** {@code <home>/bin/java}, links followed. */
    private static Path homeOf(Path java) {
        try {
            return java.toRealPath().getParent().getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
