package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    @TempDir
    Path folder;

    private Path jar;
    private final Jdk jdk25 = new Jdk(Path.of("/jdk-25"), 25, "25.0.3+9");
    private final Jdk jdk17 = new Jdk(Path.of("/jdk-17"), 17, "17.0.15+6");

    @BeforeEach
    void packageApplication() throws IOException {
        jar = Files.writeString(folder.resolve("quarkus-run.jar"), "one");
    }

    @Test
    void isMadeByTheFirstStartAndUsedByTheNext() throws IOException {
        assertThat(nextAfter("-XX:AOTCacheOutput=", ".aot", jdk25)).startsWith("-XX:AOTCache=");
    }

    @Test
    void isAnArchiveOfClassDataBeforeJdk25() throws IOException {
        assertThat(nextAfter("-XX:ArchiveClassesAtExit=", ".jsa", jdk17)).startsWith("-XX:SharedArchiveFile=");
    }

    /** The option of the start after one that began with that option and made its file. */
    private String nextAfter(String making, String ending, Jdk jdk) throws IOException {
        assertThat(cacheOption(jdk)).startsWith(making).endsWith(ending);
        assertThat(cache(jdk).isToBeMade()).isTrue();

        String file = cacheOption(jdk).split("=", 2)[1];
        Files.write(Path.of(file), new byte[] {1, 2, 3, 4, 5});

        assertThat(cache(jdk).isToBeMade()).isFalse();
        assertThat(cacheOption(jdk)).endsWith(file);
        return cacheOption(jdk);
    }

    @Test
    void isMadeAgainWhenItsMakingWasInterrupted() throws IOException {
        String making = cacheOption(jdk25);
        Files.write(Path.of(making.split("=", 2)[1]), new byte[] {0, 0, 0, 0, 5});

        assertThat(cache(jdk25).isToBeMade()).isTrue();
        assertThat(cacheOption(jdk25)).isEqualTo(making);
    }

    @Test
    void isNotMadeByAStackOfATest() {
        StartCache cache = StartCache.of(config(false), "usage", jdk25, List.of(jar));

        assertThat(cache.isToBeMade()).isFalse();
        assertThat(cache.runtime().options()).noneMatch(StartCacheTest::namesACache);
    }

    @Test
    void isMadeAnewForAnotherBuildAndTheOldOneGoes() throws IOException {
        Path first = Path.of(cacheOption(jdk25).split("=", 2)[1]);
        Files.createFile(first);

        Files.writeString(jar, "another");

        assertThat(cacheOption(jdk25)).startsWith("-XX:AOTCacheOutput=");
        assertThat(first).doesNotExist();
    }

    private String cacheOption(Jdk jdk) {
        return cache(jdk).runtime().options().stream()
                .filter(StartCacheTest::namesACache)
                .findFirst()
                .orElseThrow();
    }

    private static boolean namesACache(String option) {
        return option.contains("AOT") || option.contains("Archive");
    }

    private StackConfig config(boolean makesStartCaches) {
        return new StackConfig(folder, folder.resolve("data"), Ports.free(), false, true, makesStartCaches);
    }

    private StartCache cache(Jdk jdk) {
        return StartCache.of(config(true), "usage", jdk, List.of(jar));
    }
}
