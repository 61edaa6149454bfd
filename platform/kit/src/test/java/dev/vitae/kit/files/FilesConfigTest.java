package dev.vitae.kit.files;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilesConfigTest {

    @Test
    void needsNothingToKeepFilesInPostgres() {
        assertThatCode(config(Map.of())::check).doesNotThrowAnyException();
    }

    @Test
    void saysWhatIsMissingOfAnObjectStore() {
        assertThatThrownBy(config(Map.of("store", "S3", "access-key", "a"))::check)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("vitae.files.s3.url, vitae.files.s3.secret-key");
    }

    /** Files that lie in it are to be read, wherever new ones go. */
    @Test
    void needsTheKeysOfAStoreThatNewFilesDoNotGoTo() {
        assertThatThrownBy(config(Map.of("url", "http://localhost:9000"))::check)
                .hasMessageContaining("vitae.files.s3.access-key, vitae.files.s3.secret-key");
    }

    private static FilesConfig config(Map<String, String> values) {
        FilesConfig.Place store = FilesConfig.Place.valueOf(values.getOrDefault("store", "POSTGRESQL"));
        return new Given(store, new GivenS3(text(values, "url").map(URI::create), text(values, "access-key")));
    }

    private static Optional<String> text(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key));
    }

    private record Given(Place store, S3 s3) implements FilesConfig {
        @Override
        public String moveEvery() {
            return "off";
        }
    }

    private record GivenS3(Optional<URI> url, Optional<String> accessKey) implements FilesConfig.S3 {
        @Override
        public String bucket() {
            return "vitae";
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.empty();
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public int connections() {
            return 1;
        }
    }
}
