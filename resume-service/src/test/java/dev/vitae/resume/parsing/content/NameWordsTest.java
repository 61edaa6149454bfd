package dev.vitae.resume.parsing.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.resume.parsing.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameWordsTest {

    private final NameWords names = new NameWords(Wording.load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "María de los Ángeles Ortiz de Zárate",
                "Dr. rer. nat. Hedwig von der Lippe",
                "Prof. Dr. med. habil. Noor Haddad",
                "Katherine “Kate” Brandt",
                "Rhodri ap Iorwerth",
                "Siti Aminah binti Tarudin",
                "Khalid al-Rashid",
                "Tadhg Mac an tSaoir",
                "Robert Downey, Jr."
            })
    void knowsNames(String text) {
        assertThat(names.isName(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Eva Richter", "John Paul Carpenter", "Sophie de Bakker"})
    void somePeopleAreCalledLikeATrade(String text) {
        assertThat(names.mayBeNameOfTrade(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Software Engineer", "Marketing Specialist", "Registered Nurse", "Senior Accountant"})
    void aJobTitleIsNoName(String text) {
        assertThat(names.isName(text) || names.mayBeNameOfTrade(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Noor Haddad (she/her), Noor Haddad",
        "Noor Haddad [They / Them], Noor Haddad",
        "Noor Haddad she/her/hers, Noor Haddad",
        "Noor Haddad (elle), Noor Haddad",
        "Noor (Nora) Haddad, Noor (Nora) Haddad"
    })
    void howSomebodyIsSpokenOfIsNoPartOfTheName(String text, String name) {
        assertThat(NameWords.withoutPronouns(text)).isEqualTo(name);
    }

    @Test
    void aNameHasNoMoreThanSixWordsOfItsOwn() {
        assertThat(names.isName("Ada Berta Clara Dora Emma Frieda Gerda")).isFalse();
    }
}
