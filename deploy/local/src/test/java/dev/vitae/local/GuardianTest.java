package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class GuardianTest {
    /** Stands for the launcher: starts a process, puts it under guard, and waits. */
    static final class Launcher {
        public static void main(String[] arguments) throws Exception {
            Process ward = new ProcessBuilder("sleep", "300").start();
            Guardian.start().watch(ward.pid());
            Console.ofTerminal().line(String.valueOf(ward.pid()));
            ward.waitFor();
        }
    }

    @Test
    void endsTheProcessesOfALauncherThatWasKilled() throws IOException {
        Process launcher = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName())
                .start();
        long ward = Long.parseLong(new BufferedReader(launcher.inputReader()).readLine());
        assertThat(ProcessHandle.of(ward)).isPresent();

        launcher.destroyForcibly();

        await().atMost(Duration.ofSeconds(5)).until(() -> !isAlive(ward));
    }

    @Test
    void leavesThemAloneOnceItIsDismissed() throws Exception {
        Process ward = new ProcessBuilder("sleep", "300").start();
        Guardian guardian = Guardian.start();
        guardian.watch(ward.pid());

        guardian.close();

        await().atMost(Duration.ofSeconds(5))
                .until(() -> ProcessHandle.current().children().noneMatch(child -> child.info()
                        .command()
                        .filter(command -> command.endsWith("sh"))
                        .isPresent()));
        assertThat(ward.isAlive()).isTrue();
        ward.destroyForcibly();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
