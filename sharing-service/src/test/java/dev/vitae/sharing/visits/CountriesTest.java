package dev.vitae.sharing.visits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountriesTest {

    private static final int[] NETWORK = {203, 0, 113};

    @TempDir
    Path folder;

    @Test
    void tellsTheCountryOfAnAddressThatTheDatabaseHas() throws IOException {
        Path file = Files.write(folder.resolve("countries.mmdb"), database());

        Countries countries = new Countries(config(Optional.of(file)));

        assertThat(countries.of("203.0.113.9")).contains("IE");
        assertThat(countries.of("203.0.114.9")).isEmpty();
        assertThat(countries.of("2001:db8::1")).isEmpty();
        assertThat(countries.of("example.org")).isEmpty();
        countries.close();
    }

    @Test
    void tellsNoneWithoutADatabase() {
        assertThat(new Countries(config(Optional.empty())).of("203.0.113.9")).isEmpty();
    }

    @Test
    void doesNotStartWithAFileThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("countries.mmdb"), "no database");

        assertThatThrownBy(() -> new Countries(config(Optional.of(file))))
                .hasMessageContaining("vitae.visits.countries");
    }

    /** MaxMind DB 2.0: one network of 24 bits, of Ireland. */
    private static byte[] database() throws IOException {
        var file = new ByteArrayOutputStream();
        int nodes = 8 * NETWORK.length;
        for (int node = 0; node < nodes; node++) {
            int next = node + 1 < nodes ? node + 1 : nodes + 16;
            boolean one = (NETWORK[node / 8] >> (7 - node % 8) & 1) == 1;
            pointer(file, one ? nodes : next);
            pointer(file, one ? next : nodes);
        }
        file.write(new byte[16]);
        map(file, 1);
        text(file, "country");
        map(file, 1);
        text(file, "iso_code");
        text(file, "IE");
        file.write(new byte[] {(byte) 0xab, (byte) 0xcd, (byte) 0xef});
        file.write("MaxMind.com".getBytes(UTF_8));
        map(file, 8);
        number(file, "node_count", nodes);
        number(file, "record_size", 24);
        number(file, "ip_version", 4);
        number(file, "binary_format_major_version", 2);
        number(file, "binary_format_minor_version", 0);
        text(file, "database_type");
        text(file, "Test-Country");
        text(file, "languages");
        file.write(new byte[] {0, 4});
        text(file, "description");
        map(file, 0);
        return file.toByteArray();
    }

    private static void pointer(ByteArrayOutputStream file, int to) {
        file.write(to >> 16);
        file.write(to >> 8);
        file.write(to);
    }

    private static void map(ByteArrayOutputStream file, int size) {
        file.write(7 << 5 | size);
    }

    private static void text(ByteArrayOutputStream file, String text) throws IOException {
        file.write(2 << 5 | text.length());
        file.write(text.getBytes(UTF_8));
    }

    private static void number(ByteArrayOutputStream file, String name, int value) throws IOException {
        text(file, name);
        file.write(5 << 5 | 2);
        file.write(value >> 8);
        file.write(value);
    }

    private static VisitsConfig config(Optional<Path> file) {
        return new VisitsConfig() {
            @Override
            public Duration writeEvery() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration tellEvery() {
                return Duration.ofMinutes(1);
            }

            @Override
            public int keptDays() {
                return 1;
            }

            @Override
            public int most() {
                return 1;
            }

            @Override
            public Optional<Path> countries() {
                return file;
            }
        };
    }
}
