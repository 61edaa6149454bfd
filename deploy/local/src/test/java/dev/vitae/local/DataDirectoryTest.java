package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path data;

    @Test
    void belongsToOneStackAtATime() {
        try (DataDirectory first = DataDirectory.claim(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataDirectory.claim(data))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageStartingWith("Vitae is already running on " + data);
        }
        DataDirectory.claim(data).close();
    }

    @Test
    void losesAllDataButKeepsStartCachesWhenEmptied() throws IOException {
        Files.createDirectories(data.resolve("postgres/base"));
        Files.createDirectories(data.resolve("postgres-before/base"));
        Files.createDirectories(data.resolve("aot"));
        Files.writeString(data.resolve("secrets.properties"), "usage.app=x");

        DataDirectory.empty(data);

        assertThat(data.resolve("postgres")).doesNotExist();
        assertThat(data.resolve("postgres-before")).doesNotExist();
        assertThat(data.resolve("secrets.properties")).doesNotExist();
        assertThat(data.resolve("aot")).exists();
    }

    @Test
    void keepsItsSecretsReadableByTheirOwnerOnly() throws IOException {
        Secrets made = Secrets.in(data);

        assertThat(Secrets.in(data).app(Service.RESUME)).isEqualTo(made.app(Service.RESUME));
        assertThat(made.app(Service.RESUME)).isNotEqualTo(made.owner(Service.RESUME));
        assertThat(Files.getPosixFilePermissions(data.resolve("secrets.properties")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
