package dev.vitae.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds executables as a shell would. */
public final class ToolPath {
    private ToolPath() {}

    /** The first of these that is on the PATH. */
    public static Optional<Path> find(List<String> names) {
        return of(Optional.ofNullable(System.getenv("PATH")).orElse(""), names);
    }

    static Optional<Path> of(String path, List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
