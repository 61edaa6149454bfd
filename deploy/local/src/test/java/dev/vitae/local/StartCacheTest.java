package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    @TempDir
    Path folder;

    private Path caches;
    private Path application;
    private final Jdk jdk25 = new Jdk(Path.of("/jdk-25"), 25, "25.0.3+9");
    private final Jdk jdk17 = new Jdk(Path.of("/jdk-17"), 17, "17.0.15+6");

    @BeforeEach
    void packageApplication() throws IOException {
        caches = folder.resolve("aot");
        application = Files.createDirectories(folder.resolve("quarkus-app"));
        Files.writeString(application.resolve("quarkus-run.jar"), "one");
    }

    @Test
    void isMadeByTheFirstStartAndUsedByTheNext() throws IOException {
        String making = options(jdk25);
        assertThat(making).startsWith("-XX:AOTCacheOutput=").endsWith(".aot");

        Files.createFile(Path.of(making.substring(making.indexOf('=') + 1)));

        assertThat(options(jdk25)).isEqualTo(making.replace("AOTCacheOutput", "AOTCache"));
    }

    @Test
    void isAClassDataArchiveBeforeJdk25() {
        assertThat(options(jdk17)).startsWith("-XX:ArchiveClassesAtExit=").endsWith(".jsa");
    }

    @Test
    void isMadeAnewForAnotherBuildAndTheOldOneGoes() throws IOException {
        Path first = Path.of(options(jdk25).split("=", 2)[1]);
        Files.createFile(first);

        Files.writeString(application.resolve("quarkus-run.jar"), "another");

        assertThat(options(jdk25)).startsWith("-XX:AOTCacheOutput=");
        assertThat(first).doesNotExist();
    }

    private String options(Jdk jdk) {
        return StartCache.of(caches, Service.USAGE, jdk, application).options().get(0);
    }
}
