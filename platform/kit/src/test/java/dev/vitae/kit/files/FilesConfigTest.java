package dev.vitae.kit.files;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilesConfigTest {

    @Test
    void needsNothingToKeepFilesInPostgres() {
        assertThatCode(config(Map.of())::check).doesNotThrowAnyException();
    }

    @Test
    void saysWhatIsMissingOfAnObjectStore() {
        assertThatThrownBy(config(Map.of("vitae.files.store", "s3", "vitae.files.s3.access-key", "a"))::check)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("vitae.files.s3.url, vitae.files.s3.secret-key");
    }

    /** Files that lie in it are to be read, wherever new ones go. */
    @Test
    void needsTheKeysOfAStoreThatNewFilesDoNotGoTo() {
        assertThatThrownBy(config(Map.of("vitae.files.s3.url", "http://localhost:9000"))::check)
                .hasMessageContaining("vitae.files.s3.access-key, vitae.files.s3.secret-key");
    }

    private static FilesConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(FilesConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(FilesConfig.class);
    }
}
