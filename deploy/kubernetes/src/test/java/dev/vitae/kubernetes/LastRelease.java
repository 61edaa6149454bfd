package dev.vitae.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The newest tag that this state of the sources comes from; none before the first one, nor where there is no git. */
record LastRelease(Path root, String tag) {

    static Optional<LastRelease> of(Path root) {
        return git(root, "describe", "--tags", "--abbrev=0").stream()
                .findFirst()
                .map(tag -> new LastRelease(root, tag));
    }

    /** Migrations that have come since, committed or not. */
    List<String> newMigrations() {
        List<String> files = new ArrayList<>(migrations("--diff-filter=A"));
        files.addAll(git(root, "ls-files", "--others", "--exclude-standard", "--", MIGRATIONS));
        return files;
    }

    /** Migrations that were changed, renamed or deleted since. */
    List<String> touchedMigrations() {
        return migrations("--diff-filter=a");
    }

    private static final String MIGRATIONS = ":(glob)**/src/main/resources/db/**/V*.sql";

    private List<String> migrations(String filter) {
        return git(root, "diff", "--name-only", "--no-renames", filter, tag, "--", MIGRATIONS);
    }

    private static List<String> git(Path root, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            List<String> lines = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return git.waitFor() == 0 ? lines : List.of();
        } catch (IOException noGit) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
