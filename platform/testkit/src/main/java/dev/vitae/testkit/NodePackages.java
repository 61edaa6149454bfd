package dev.vitae.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tools of a folder with a {@code package-lock.json}, fetched when the lock file is newer than what was. */
public final class NodePackages {

    private final Path folder;

    public NodePackages(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Path fetched = folder.resolve("node_modules/.package-lock.json");
        Path wanted = folder.resolve("package-lock.json");
        if (!Files.exists(fetched)
                || Files.getLastModifiedTime(fetched).compareTo(Files.getLastModifiedTime(wanted)) < 0) {
            run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"));
        }
    }

    /** What the tool says; fails with it when the tool does. */
    public String run(String tool, String... arguments) throws IOException, InterruptedException {
        String path = folder.resolve("node_modules/.bin").resolve(tool).toString();
        return run(Stream.concat(Stream.of(path), Stream.of(arguments)).toList());
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed:\n" + said);
        }
        return said;
    }
}
