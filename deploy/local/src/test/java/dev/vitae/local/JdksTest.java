package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdksTest {
    @TempDir
    Path folder;

    private Path old;
    private Path broken;
    private Path young;

    @BeforeEach
    void installJdks() throws IOException {
        old = jdk("jdk-21", "JAVA_VERSION=\"21.0.4\"");
        broken = jdk("broken", "JAVA_VERSION=\"unknown\"");
        young = jdk("jdk-25", "JAVA_VERSION=\"25.0.3\"\nJAVA_RUNTIME_VERSION=\"25.0.3+9-LTS\"");
    }

    @Test
    void prefersTheFirstThatCanUseAnAotCache() {
        Jdk best = new Jdks(List.of(folder.resolve("missing"), old, broken, young)).best();

        assertThat(best.home()).isEqualTo(young);
        assertThat(best.feature()).isEqualTo(25);
        assertThat(best.version()).isEqualTo("25.0.3+9-LTS");
    }

    @Test
    void takesTheJvmThatRunsItWhereThereIsNone() {
        assertThat(new Jdks(List.of(old, broken)).best().home()).isEqualTo(Path.of(System.getProperty("java.home")));
    }

    private Path jdk(String name, String release) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.createFile(home.resolve("bin/java")).toFile().setExecutable(true);
        Files.writeString(home.resolve("release"), release);
        return home;
    }
}
