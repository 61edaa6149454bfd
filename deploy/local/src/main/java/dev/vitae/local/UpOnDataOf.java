package dev.vitae.local;

import java.nio.file.Path;

/**
 * For {@code deploy/release-before}: these services start on the data of another release, which brings its tables to what they
 * need, and do the main job once. Exit code 0 when it succeeded, 1 when not.
 */
public final class UpOnDataOf {
    private UpOnDataOf() {}

    /** @param arguments the root folder of the other release */
    public static void main(String[] arguments) {
        StackConfig config = StackConfig.onDataOf(Path.of(arguments[0]));
        System.exit(new Up(config, Console.ofTerminal(), stack -> {}).run(true, false));
    }
}
