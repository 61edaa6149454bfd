package dev.vitae.document.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.template.HeadingLanguage;
import dev.vitae.document.template.SectionKind;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnSectionTest {

    @Test
    void knowsAHeadingInAnyLanguageAndCase() {
        assertThat(OwnSection.named("EHRENAMT")).contains(OwnSection.VOLUNTEERING);
        assertThat(OwnSection.named("Publications")).contains(OwnSection.PUBLICATIONS);
        assertThat(OwnSection.named("Boats")).isEmpty();
        assertThat(OwnSection.named(null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesOfALanguageAreAllDifferent(HeadingLanguage language) {
        Words words = Words.in(language);
        Stream<String> own = Arrays.stream(OwnSection.values()).map(words::heading);
        Stream<String> shared = Arrays.stream(SectionKind.values())
                .filter(kind -> kind != SectionKind.SECTIONS)
                .map(words::heading);

        assertThat(Stream.concat(own, shared)).doesNotHaveDuplicates();
    }
}
