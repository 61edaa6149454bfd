package dev.vitae.corpus.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagePackTest {

    private static final Path CONTENT = Path.of(System.getProperty("vitae.root"), "deploy/corpus/content");

    @Test
    void takesTheWordsOfASetThatHasItsOwn() {
        assertThat(LanguagePack.folder(CONTENT, "tuning-2")).isEqualTo(CONTENT.resolve("tuning-2"));
        assertThat(LanguagePack.folder(CONTENT, "tuning")).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "es", "fr", "it", "nl", "pt"})
    void hasInEachSetWordsForTheSameThings(String language) {
        LanguagePack shared = LanguagePack.read(CONTENT, language, false);

        LanguagePack own = LanguagePack.read(CONTENT.resolve("tuning-2"), language, false);

        assertThat(own.headings().keySet()).isEqualTo(shared.headings().keySet());
        assertThat(own.unusual().keySet()).isEqualTo(shared.unusual().keySet());
        assertThat(own.labels()).containsKeys(shared.labels().keySet().toArray(String[]::new));
    }
}
