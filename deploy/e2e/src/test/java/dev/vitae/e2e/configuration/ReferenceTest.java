package dev.vitae.e2e.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.e2e.WithoutStack;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@WithoutStack
class ReferenceTest {

    @Test
    void readsDefaultsWithWhatIsSaidOfThem() {
        List<Key> keys = PropertiesFile.read(
                """
                # Why two: for people who change this file.
                #: files read at a time, and that may wait
                vitae.uploads.workers=2
                vitae.uploads.waiting=16
                quarkus.http.port=8080
                %test.vitae.uploads.workers=1

                #: where they go
                #vitae.uploads.folder=
                vitae.undescribed=1

                vitae.alone=1
                """);

        assertThat(keys)
                .containsExactly(
                        key("vitae.uploads.workers", "2", "files read at a time, and that may wait"),
                        key("vitae.uploads.waiting", "16", ""),
                        key("quarkus.http.port", "8080", null),
                        key("vitae.uploads.folder", null, "where they go"),
                        key("vitae.undescribed", "1", ""),
                        key("vitae.alone", "1", null));
    }

    @Test
    void readsTypedInterfacesWithTheirJavadoc() {
        List<Key> keys = JavaFile.read(
                """
                @ConfigMapping(prefix = "vitae.files")
                interface FilesConfig {
                    /** How long a {@code put} may take. */
                    @WithDefault("5s")
                    Duration longestPut();

                    Store store();

                    Map<String, Client> clients();

                    interface Store {
                        /** <b>secret</b> of the store. */
                        Optional<String> key();
                    }

                    interface Client {
                        int most();
                    }

                    default int twice() { return 2; }
                }
                """);

        assertThat(keys)
                .containsExactly(
                        new Key(
                                "vitae.files.longest-put",
                                "duration",
                                Optional.of("5s"),
                                Optional.of("how long a `put` may take")),
                        new Key(
                                "vitae.files.store.key",
                                "text",
                                Optional.empty(),
                                Optional.of("**secret** of the store")),
                        new Key("vitae.files.clients.<name>.most", "number", Optional.empty(), Optional.empty()));
    }

    @Test
    void readsInjectedValues() {
        assertThat(
                        JavaFile.read(
                                """
                        class Uploads {
                            Uploads(@ConfigProperty(name = "vitae.uploads.idle", defaultValue = "1m") Duration idle) {}
                        }
                        """))
                .containsExactly(new Key("vitae.uploads.idle", "duration", Optional.of("1m"), Optional.empty()));
    }

    @Test
    void namesVariablesAsTheyAreRead() {
        assertThat(key("vitae.db.app-password", null, null).variable()).isEqualTo("VITAE_DB_APP_PASSWORD");
    }

    private static Key key(String name, String value, String description) {
        return new Key(name, "", Optional.ofNullable(value), Optional.ofNullable(description));
    }
}
